package vn.cchc.examples.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Names the version that the jar was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "cchc "
                    + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                            .orElse("(unpacked)")
        };
    }
}
