package vn.cchc.report.content;

/** Names of files, as far as they come from data. */
public final class FileNames {

    private static final int LONGEST_CODE = 24;

    private FileNames() {}

    /** Returns a hyphen and the code as far as every file system can write it, for people who look at the folder; nothing where nothing is left. */
    public static String suffix(String code) {
        String plain = code.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = plain.substring(0, Math.min(LONGEST_CODE, plain.length()));
        return cut.isEmpty() ? "" : "-" + cut;
    }
}
