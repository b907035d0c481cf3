package dev.todoke.hub.vault;

import dev.todoke.hub.identity.PersonalNumber;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The one home of personal numbers: each is encrypted by itself, under a key that is kept outside the database. */
public interface Vault {

    /**
     * Seals numbers as part of the caller's database transaction.
     *
     * @return one reference a number, in the order given
     */
    List<VaultRef> seal(List<PersonalNumber> numbers);

    /**
     * Opens numbers. An audit entry for each is durable, in a transaction of its own, before any number is returned.
     *
     * @param actor who asks: a route id or a desk user
     * @throws UnknownVaultRef when a reference has no number (never sealed, or deleted at the end of its retention)
     */
    Map<VaultRef, PersonalNumber> open(Collection<VaultRef> refs, Purpose purpose, String actor);

    /**
     * Deletes numbers for good as part of the caller's database transaction and enters each into the deletion ledger. References without a
     * number are passed over, so that it can be repeated.
     *
     * @param why the end of which retention, or whose request
     * @param actor who deletes: a route id or a desk user
     */
    void delete(Collection<VaultRef> refs, String why, String actor);
}
