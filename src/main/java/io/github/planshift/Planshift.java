package io.github.planshift;

/** Entry. */
public final class Planshift {
    private Planshift() {}

    /** main. */
    public static void main(String[] args) {
        System.out.println("hello");
    }
}
