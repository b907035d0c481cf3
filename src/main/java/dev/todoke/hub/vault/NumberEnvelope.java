package dev.todoke.hub.vault;

import dev.todoke.hub.identity.PersonalNumber;

/** Seals personal numbers, and files that may hold some, for one recipient as JWE (RFC 7516, compact serialisation). */
public interface NumberEnvelope {

    /** Opens an envelope run for the public key of one recipient, given as JWK JSON (RFC 7517); use one run a batch. */
    Run forRecipient(String publicJwk);

    /** A batch of envelopes under one key agreement. Safe for threads. */
    interface Run {
        /**
         * @param subject what the envelope belongs to (the case number); authenticated in the protected header, so that an envelope
         *     cannot be moved to another person's message
         */
        String seal(PersonalNumber number, String subject);

        /**
         * @param file its bytes are the content of the envelope
         * @param mediaType of the file, kept in the header ({@code cty})
         * @param subject as above
         */
        String seal(byte[] file, String mediaType, String subject);
    }
}
