package io.datadriven.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, and before it whatever it needs and nobody else provides. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        try {
            LocalServices.startMissing();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(args);
    }
}
