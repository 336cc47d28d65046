package io.datadriven.local;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A data folder of a test's own below target/. It stays when the test fails, for whoever wants to know why. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@TempDir(factory = DataFolder.BelowTarget.class, cleanup = CleanupMode.ON_SUCCESS)
@interface DataFolder {

    /** Makes the folders. */
    final class BelowTarget implements TempDirFactory {

        private static final Path ALL = Path.of("target", "packaged-service").toAbsolutePath();

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            var name = test.getRequiredTestClass().getSimpleName();
            return Files.createTempDirectory(Files.createDirectories(ALL), name + "-");
        }
    }
}
