package replicascope.app.stage;

/// How much of a node is drawn. Sizes are in em, so that they grow with the text.
enum CardForm {
    /// Everything a card can show.
    ROOMY(13.2, 9.5, 5, 9),
    /// Name, role and three fields.
    FULL(11.4, 6.5, 3, 2.4),
    /// Name, role and three fields, one below the other.
    PILLAR(8.9, 8.9, 3, 1.6),
    /// Name, role and two fields.
    LOW(11.4, 5, 2, 2),
    /// Name, role and the first field.
    SHORT(11, 3.3, 1, 2.2),
    /// Name, role and the first field, one below the other.
    TALL(8.9, 5.5, 1, 1.6),
    /// Name, role and the first field under a short name: for large text on a small stage.
    SLIM(6.4, 5.4, 1, 1.4),
    /// Name and role.
    CHIP(6.2, 4.1, 0, 1.6),
    /// The name in a circle.
    DISC(2.3, 2.3, 0, 0.05),
    /// A dot without a name.
    DOT(0.8, 0.8, 0, 0);

    final double width;
    final double height;
    /// How many fields there is room for.
    final int fields;
    /// How much of a link must stay in sight between two cards, in em.
    final double room;

    CardForm(double width, double height, int fields, double room) {
        this.width = width;
        this.height = height;
        this.fields = fields;
        this.room = room;
    }

    /// The form of nodes that stand aside when the others have this form.
    CardForm aside() {
        return switch (this) {
            case ROOMY, FULL, LOW -> SHORT;
            case PILLAR, SHORT, TALL, SLIM, CHIP -> CHIP;
            case DISC -> DISC;
            case DOT -> DOT;
        };
    }

    /// True when nodes with so many fields would leave such a card half empty.
    boolean tooLarge(int fields) {
        return this == ROOMY && fields <= 3 || (this == FULL || this == LOW || this == PILLAR) && fields <= 1;
    }

    /// True when more than who it is can be read on it.
    boolean telling() {
        return fields > 0;
    }

    /// True when the name stands above the rest instead of beside it.
    boolean piled() {
        return this == PILLAR || this == TALL || this == SLIM || this == CHIP;
    }

    /// True where only a few characters fit beside a field's name.
    boolean narrow() {
        return this != ROOMY && this != FULL && this != LOW;
    }

    /// True for the round forms.
    boolean round() {
        return this == DISC || this == DOT;
    }
}
