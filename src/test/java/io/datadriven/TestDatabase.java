package io.datadriven;

import io.datadriven.local.LocalServices;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts the embedded database, and makes the keys to sign in with, once for all tests that run in this process. */
public class TestDatabase implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"none".equals(System.getProperty("datadriven.test.database"))) {
            LocalServices.start(Path.of("target", "test-data"), true);
        }
    }
}
