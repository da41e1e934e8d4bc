package io.github.planshift.cli;

import io.github.planshift.store.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {

    /** The version of planshift. */
    static String number() {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Version.class.getResourceAsStream("/io/github/planshift/version.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "planshift " + number() + " (schema " + Schema.VERSION + ", Java "
                    + Runtime.version().feature() + ", SQLite driver " + Schema.driver() + ")"
        };
    }
}
