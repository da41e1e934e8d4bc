package io.github.planshift.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** An {@link Appendable} as a writer that throws only unchecked exceptions and passes neither flush nor close on. */
final class Output extends Writer {

    private final Appendable out;

    Output(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        write(new String(chars, offset, length));
    }

    @Override
    public void write(int c) {
        write(String.valueOf((char) c));
    }

    @Override
    public void write(String text, int offset, int length) {
        write(text.substring(offset, offset + length));
    }

    @Override
    public void write(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Output append(CharSequence text) {
        write(text.toString());
        return this;
    }

    @Override
    public Output append(char c) {
        write(c);
        return this;
    }

    @Override
    public void flush() {
        // left to whoever opened the output
    }

    @Override
    public void close() {
        // left to whoever opened the output
    }
}
