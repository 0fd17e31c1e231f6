package vn.cchc.examples.command;

import picocli.CommandLine.IVersionProvider;
import vn.cchc.model.LibraryVersion;

/** Names the version of the library that the command was built with. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"cchc " + LibraryVersion.text()};
    }
}
