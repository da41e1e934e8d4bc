package io.github.planshift.cli;

import io.github.planshift.cli.manual.Release;
import io.github.planshift.store.Schema;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "planshift " + Release.version() + " (commit " + Release.commit() + ", schema " + Schema.VERSION + ", Java "
                    + Runtime.version() + ", SQLite " + Schema.sqlite() + ")"
        };
    }
}
