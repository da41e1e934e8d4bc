package io.github.planshift.cli;

import io.github.planshift.cli.manual.Heading;
import io.github.planshift.model.UserError;
import io.github.planshift.render.Ansi;
import io.github.planshift.store.Ledger;
import io.github.planshift.store.Query;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** planshift without a command: the options that every command has. */
@Command(
        name = "planshift",
        description = "Tracks what regions commit to in work reports and five-year plans, and how it changed.",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Environment:",
            "  PLANSHIFT_DB      the database where --db is not given",
            "  PLANSHIFT_FORMAT  the output format where --format is not given",
            "  PLANSHIFT_LANG    the language of reports where --lang is not given: en, zh",
            "  PLANSHIFT_COLOR   when to colour where --color is not given",
            "  PLANSHIFT_PAGER   what shows long output on a terminal, before PAGER",
            "  PLANSHIFT_WAIT    seconds to wait for a database in use (default: 10)",
            "  NO_COLOR          no colour, whatever its value",
            "An option goes before the environment, and this before planshift config.",
            "",
            "Examples:",
            "  planshift demo",
            "  planshift list -r anhui -s fusion-energy",
            "  planshift diff 2022 2025 -r guangdong"
        })
@Heading("General")
public final class RootCommand implements Runnable {

    /** When to colour. */
    enum Color {
        auto,
        always,
        never
    }

    private final World world;
    private final String typed;
    private final Settings settings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The database (default: PLANSHIFT_DB, the configured one, a planshift.db here, or the one in "
                    + "the user's data directory).")
    private @Nullable Path db;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "When to colour: ${COMPLETION-CANDIDATES}; auto obeys NO_COLOR.")
    private @Nullable Color color;

    @Option(
            names = "--no-pager",
            scope = ScopeType.INHERIT,
            description = "Print long output on a terminal at once, without a pager.")
    private boolean noPager;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    /**
     * The root for one run.
     *
     * @param typed the command line as typed, for the journal
     */
    public RootCommand(World world, String typed) {
        this.world = world;
        this.typed = typed;
        this.settings = Settings.of(world);
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(world.out());
        }
    }

    World world() {
        return world;
    }

    /** The command line as typed. */
    String typed() {
        return typed;
    }

    boolean debug() {
        return debug;
    }

    Settings settings() {
        return settings;
    }

    /** Colours, if they are wanted here. */
    Ansi ansi() {
        Color when = color == null ? Color.valueOf(settings.value(Setting.COLOR)) : color;
        boolean wanted = switch (when) {
            case always -> true;
            case never -> false;
            case auto ->
                world.outTerminal() && world.variable("NO_COLOR") == null && !"dumb".equals(world.variable("TERM"));
        };
        return wanted ? Ansi.ON : Ansi.OFF;
    }

    /** Where the database is or is to be. */
    Path database() {
        if (db != null) {
            if (db.toString().isEmpty()) {
                throw UserError.input("--db: names no file");
            }
            return world.path(db.toString());
        }
        Settings.Value set = settings.set(Setting.DATABASE);
        if (set != null) {
            return world.path(set.value());
        }
        return usualDatabase();
    }

    /** Where the database is where nobody says anything. */
    Path usualDatabase() {
        Path here = world.path("planshift.db");
        return Files.exists(here) ? here : home("XDG_DATA_HOME", ".local/share").resolve("planshift.db");
    }

    /** The folder {@code planshift} of an XDG base directory. */
    Path home(String variable, String otherwise) {
        String base = world.variable(variable);
        if (base != null) {
            return world.path(base).resolve("planshift");
        }
        String home = world.variable("HOME");
        if (home == null) {
            throw UserError.store("neither " + variable + " nor HOME is set; name the database with --db");
        }
        return world.path(home).resolve(otherwise).resolve("planshift");
    }

    private Duration patience() {
        return Duration.ofSeconds(Integer.parseInt(settings.value(Setting.WAIT)));
    }

    /** Prints the result of a command; what is longer than the terminal through the user's pager. */
    void show(String text) {
        String pager = noPager ? "" : Pager.wanted(world, settings);
        if (!pager.isEmpty() && Pager.isLonger(text, world) && Pager.show(world, pager, text)) {
            return;
        }
        world.out().print(text);
    }

    /** The database, opened. */
    Ledger open() {
        return Ledger.open(database(), world.clock(), patience());
    }

    /** The database, opened for SQL that only reads. */
    Query openForQuery() {
        return Query.open(database(), patience());
    }
}
