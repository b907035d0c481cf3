package dev.todoke.hub.vault;

import java.util.UUID;

/** Surrogate id of one sealed personal number; the only form in which a number is referred to outside the vault. */
public record VaultRef(UUID value) {}
