package dev.todoke.hub.cli;

import picocli.CommandLine.IVersionProvider;

/** The version written into the jar; classes run outside a jar have none. */
final class HubVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = HubVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Todoke Hub " + (version == null ? "(unpacked)" : version)};
    }
}
