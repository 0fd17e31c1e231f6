package vn.cchc.model;

import java.util.Locale;
import java.util.ResourceBundle;

/** The version of this library, which results carry so that they can be made again. */
public final class LibraryVersion {

    private static final String TEXT = ResourceBundle.getBundle(
                    LibraryVersion.class.getPackageName() + ".version", Locale.ROOT, LibraryVersion.class.getModule())
            .getString("version");

    private LibraryVersion() {}

    /** Returns the version as its artifacts have it, such as {@code 0.1.0}; the same however the library was packed. */
    public static String text() {
        return TEXT;
    }
}
