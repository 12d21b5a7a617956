package replicascope.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Provider;

/// The protocols on the class path.
public final class Protocols {
    private Protocols() {}

    /// All of them, by id.
    public static List<Provider> all() {
        List<Provider> providers = new ArrayList<>();
        ServiceLoader.load(Provider.class).forEach(providers::add);
        providers.sort(Comparator.comparing(provider -> provider.blueprint().id()));
        return providers;
    }

    /// @throws BadSetting when there is none of that name, naming those there are
    public static Provider named(String id) {
        List<Provider> all = all();
        return all.stream().filter(provider -> provider.blueprint().id().equals(id)).findFirst()
                .orElseThrow(() -> new BadSetting("there is no protocol \"" + id + "\": there are "
                        + String.join(", ", all.stream().map(provider -> provider.blueprint().id()).toList())));
    }
}
