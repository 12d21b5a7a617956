package replicascope.app.window;

import java.util.List;
import replicascope.run.Branch;

/// Ways to look at another place that come down to seeking, to a speed and to branches.
interface Transport {
    int STRIDE = 10;

    long step();

    long end();

    double speed();

    void speed(double times);

    /// Looks at any place of the branch; stops what plays.
    void seek(double tau);

    List<Branch> branches();

    Branch branch();

    void switchTo(Branch branch);

    default void faster() {
        speed(speed() * 2);
    }

    default void slower() {
        speed(speed() / 2);
    }

    default void backTen() {
        seek(step() - (double) STRIDE);
    }

    default void home() {
        seek(0);
    }

    default void toEnd() {
        seek(end());
    }

    /// Looks at the branch before or after this one.
    default void switchBy(int places) {
        List<Branch> all = branches();
        int place = all.indexOf(branch()) + places;
        if (place >= 0 && place < all.size())
            switchTo(all.get(place));
    }
}
