package vn.cchc.report.content;

import java.util.Locale;

/** Names files by number and code: codes may hold anything, names of files may not. */
public final class PageNames {

    private static final int LONGEST_CODE = 24;

    private PageNames() {}

    /** Names the file of the unit with a number, such as {@code units/00017-SXD.html}. */
    public static String unit(String folder, int number, String code, String extension) {
        return String.format(Locale.ROOT, "%s/%05d%s.%s", folder, number, suffix(code), extension);
    }

    /** Names the file of a field of a block. */
    public static String field(String folder, int block, int field, String code, String extension) {
        return String.format(Locale.ROOT, "%s/%02d-%02d%s.%s", folder, block, field, suffix(code), extension);
    }

    /** The code as far as every file system can write it, for people who look at the folder. */
    private static String suffix(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
        return cut.isEmpty() ? "" : "-" + cut;
    }
}
