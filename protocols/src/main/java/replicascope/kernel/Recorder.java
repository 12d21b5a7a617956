package replicascope.kernel;

/// Listens to a handler that is run again to be explained. Nothing listens while a run goes on.
public interface Recorder {
    void line(int first, int last);

    void test(int line, boolean outcome);

    void see(String name, Object value);
}
