package io.github.planshift.cli;

import io.github.planshift.cli.manual.Live;
import java.util.Collections;
import java.util.Iterator;

/** Kinds of values that completion takes from the user's database. */
final class Candidates {

    private Candidates() {}

    abstract static class FromDatabase implements Live, Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Collections.emptyIterator();
        }
    }

    static final class Regions extends FromDatabase {
        @Override
        public String kind() {
            return "region";
        }
    }

    static final class Rounds extends FromDatabase {
        @Override
        public String kind() {
            return "round";
        }
    }

    static final class Sectors extends FromDatabase {
        @Override
        public String kind() {
            return "sector";
        }
    }

    static final class Ids extends FromDatabase {
        @Override
        public String kind() {
            return "id";
        }
    }

    static final class Tags extends FromDatabase {
        @Override
        public String kind() {
            return "tag";
        }
    }

    static final class Threads extends FromDatabase {
        @Override
        public String kind() {
            return "thread";
        }
    }
}
