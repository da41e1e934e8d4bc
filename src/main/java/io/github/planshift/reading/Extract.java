package io.github.planshift.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one format's reader found in a file. */
record Extract(
        String text,
        int bodyStart,
        @Nullable String charset,
        @Nullable String title,
        @Nullable String url,
        @Nullable LocalDate published) {}
