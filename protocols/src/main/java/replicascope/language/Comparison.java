package replicascope.language;

/// How two terms are compared.
public enum Comparison {
    EQUAL("=="), DIFFERENT("!="), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">="), IN("in");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    /// As it is written.
    public String symbol() {
        return symbol;
    }
}
