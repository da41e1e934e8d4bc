package io.github.planshift.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page before it is rendered.
 *
 * @param file its path below the report's directory, with forward slashes
 * @param title its heading, as plain text
 * @param template the name of the template it is rendered with
 * @param context what the template is rendered with
 */
public record Page(String file, String title, String template, Map<String, @Nullable Object> context) {}
