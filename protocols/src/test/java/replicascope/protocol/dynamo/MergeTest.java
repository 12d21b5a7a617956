package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import replicascope.blocks.versions.Context;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// What the merge rules make of carts.
class MergeTest {
    private static Version version(int place, Content content) {
        return new Version(new OpId("w" + place), new NodeId(place, "N" + place), 1, Context.NONE, content, place,
                Table.empty());
    }

    private static Bag<String> merged(Merge rule, Content... carts) {
        Bag<Version> versions = Bag.empty();
        for (int i = 0; i < carts.length; i++)
            versions = versions.include(version(i, carts[i]));
        return rule.visible(rule.of(versions));
    }

    private static Content cart(Merge rule, String... items) {
        Content cart = Content.EMPTY;
        for (String item : items)
            cart = rule.add(cart, item, new OpId("add-" + item));
        return cart;
    }

    @ParameterizedTest
    @EnumSource(value = Merge.class, names = "LATEST", mode = EnumSource.Mode.EXCLUDE)
    void whatWasAddedOnEitherSideIsThere(Merge rule) {
        assertThat(merged(rule, cart(rule, "milk"), cart(rule, "bread")).stream().toList())
                .isEqualTo(List.of("bread", "milk"));
    }

    /// Who removed it: one of two, or both.
    @Test
    void whatBecomesOfARemoval() {
        for (Merge rule : Merge.values()) {
            Content before = cart(rule, "milk");
            Content removed = rule.remove(before, "milk");
            assertThat(rule.visible(removed).isEmpty()).as("%s", rule).isTrue();
            boolean back = merged(rule, removed, rule.add(before, "bread", new OpId("w9"))).has("milk");
            assertThat(back).as("%s", rule).isEqualTo(rule != Merge.OBSERVED);
            assertThat(merged(rule, removed, removed).has("milk")).as("%s", rule).isFalse();
        }
    }

    /// The latest cart is taken whole, whatever the other one has.
    @Test
    void theLatestForgetsAnAddition() {
        assertThat(merged(Merge.LATEST, cart(Merge.LATEST, "bread"), cart(Merge.LATEST, "milk")).stream().toList())
                .isEqualTo(List.of("milk"));
    }

    /// An addition that the removal has not seen stays, and so does one after the removal.
    @Test
    void aRemovalUndoesOnlyWhatItHasSeen() {
        Merge rule = Merge.OBSERVED;
        Content before = cart(rule, "milk");
        Content again = rule.add(before, "milk", new OpId("w9"));
        assertThat(merged(rule, rule.remove(before, "milk"), again).has("milk")).isTrue();
        assertThat(rule.visible(rule.add(rule.remove(before, "milk"), "milk", new OpId("w9"))).has("milk")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Merge.class)
    void aPutTakesThePlaceOfEverything(Merge rule) {
        Content put = rule.put(cart(rule, "milk", "bread"), Value.of("tea"), new OpId("w9"));
        assertThat(rule.visible(put).stream().toList()).isEqualTo(List.of("tea"));
        assertThat(put.value()).isEqualTo(Value.of("tea"));
    }

    /// The order in which carts are merged makes no difference, nor does a cart that comes twice.
    @ParameterizedTest
    @EnumSource(value = Merge.class, names = "LATEST", mode = EnumSource.Mode.EXCLUDE)
    void orderAndCopiesMakeNoDifference(Merge rule) {
        Content before = cart(rule, "milk", "bread");
        List<Content> carts = List.of(rule.remove(before, "milk"), rule.add(before, "tea", new OpId("w8")),
                rule.remove(rule.add(before, "jam", new OpId("w9")), "bread"), before);
        for (Content one : carts)
            for (Content two : carts)
                for (Content three : carts) {
                    assertThat(merged(rule, one, two, three)).isEqualTo(merged(rule, three, one, two));
                    assertThat(merged(rule, one, two)).isEqualTo(merged(rule, two, one, one));
                }
    }

    /// The printed rule does not go up: merging takes a removal back that was there.
    @Test
    void thePrintedRuleIsNotInflationary() {
        Merge rule = Merge.PRINTED;
        Content removed = rule.remove(cart(rule, "milk"), "milk");
        Content merged = rule.of(Bag.of(version(0, removed), version(1, cart(rule, "milk"))));
        assertThat(removed.removed().has("milk")).isTrue();
        assertThat(merged.removed().has("milk")).isFalse();
    }
}
