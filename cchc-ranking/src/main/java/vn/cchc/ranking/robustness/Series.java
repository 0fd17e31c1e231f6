package vn.cchc.ranking.robustness;

/**
 * A series of whole numbers that chance would give, the same on every machine: SplitMix64, started from a seed, the number of a draw and a name, so
 * that neither the order of rows nor the number of threads can change it.
 */
final class Series {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long HASH_START = 0xCBF29CE484222325L;
    private static final long HASH_FACTOR = 0x100000001B3L;

    private long state;

    private Series(long state) {
        this.state = state;
    }

    /** Starts the series of a name in a draw; those of other seeds, draws and names have nothing to do with it. */
    static Series of(long seed, long draw, String name) {
        long hash = HASH_START;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * HASH_FACTOR;
        }
        return new Series(mixed(mixed(mixed(seed + STEP) + draw * STEP) ^ hash));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Returns 64 bits. */
    long next() {
        state += STEP;
        return mixed(state);
    }

    /** Returns one of 0 to {@code bound − 1}, each as likely as any other. */
    long below(long bound) {
        long bits = next() >>> 1;
        long result = bits % bound;
        // the last part of the range is shorter than the others: what falls there is drawn again
        while (bits - result + (bound - 1) < 0) {
            bits = next() >>> 1;
            result = bits % bound;
        }
        return result;
    }
}
