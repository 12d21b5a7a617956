package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LensTest {
    private final Lens lens = new Lens();

    LensTest() {
        lens.size(400, 300);
    }

    @Test
    void atFirstAllIsSeen() {
        lens.pan(50, 50);
        assertThat(lens.near()).isFalse();
        assertThat(lens.left()).isZero();
        assertThat(lens.top()).isZero();
        assertThat(lens.wholeWidth()).isEqualTo(400);
    }

    @Test
    void whatLiesUnderTheMouseStaysThere() {
        lens.zoom(2, 100, 200);
        assertThat((lens.left() + 100) / lens.wholeWidth()).isCloseTo(0.25, within(1e-9));
        assertThat((lens.top() + 200) / lens.wholeHeight()).isCloseTo(200 / 300.0, within(1e-9));
        lens.zoom(0.5, 100, 200);
        assertThat(lens.near()).isFalse();
    }

    @Test
    void itEndsSomewhere() {
        for (int i = 0; i < 100; i++)
            lens.zoom(2, 0, 0);
        assertThat(lens.times()).isEqualTo(Lens.MOST);
        for (int i = 0; i < 100; i++)
            lens.zoom(0.5, 400, 300);
        assertThat(lens.times()).isEqualTo(1);
        lens.zoom(4, 0, 0);
        lens.pan(1e9, -1e9);
        assertThat(lens.left()).isEqualTo(1200);
        assertThat(lens.top()).isZero();
        lens.fit();
        assertThat(lens.near()).isFalse();
    }

    @Test
    void aThingOutOfSightIsBroughtIntoIt() {
        lens.zoom(4, 0, 0);
        assertThat(lens.reveal(new Box(10, 10, 20, 20), 5)).isFalse();
        assertThat(lens.reveal(new Box(700, 10, 20, 20), 5)).isTrue();
        assertThat(lens.left()).isEqualTo(725 - 400);
        assertThat(lens.reveal(new Box(-100, 10, 20, 20), 5)).isTrue();
        assertThat(lens.left()).isEqualTo(725 - 400 - 105);
    }

    @Test
    void anotherSizeKeepsTheMiddle() {
        lens.zoom(4, 200, 150);
        double middle = (lens.left() + 200) / lens.wholeWidth();
        lens.size(800, 300);
        assertThat((lens.left() + 400) / lens.wholeWidth()).isCloseTo(middle, within(0.1));
    }
}
