package dev.todoke.hub.vault;

/** A reference that no longer, or never, stood for a number. */
public class UnknownVaultRef extends RuntimeException {
    public UnknownVaultRef(VaultRef ref) {
        super("No number in the vault for reference " + ref.value());
    }
}
