package io.datadriven.simulation.pipeline;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is reckoned when somebody asks for it, and not again. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> reckoning;
    private @Nullable T known;

    Once(Supplier<T> reckoning) {
        this.reckoning = reckoning;
    }

    @Override
    public T get() {
        var it = known;
        if (it == null) {
            it = reckoning.get();
            known = it;
        }
        return it;
    }
}
