package dev.todoke.hub.simulator.insurer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import dev.todoke.hub.identity.PersonalNumber;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/** Opens envelopes with the insurer's private key and looks at what is inside, which goes no further. */
class NumberOpener {

    /** What the insurer knows once it has looked. */
    enum Finding {
        GOOD,
        CHECK_DIGIT,
        MISSING,
        NONE_EXISTS,
        /** Not for this key, damaged, or made for another person. */
        UNREADABLE
    }

    private static final Charset FILE_CHARSET = Charset.forName("windows-31j");
    private static final int ITEMS_OF_LINE_1 = 8;
    /** Line 1, [kanri], the count of offices, the office, [data] and the record. */
    private static final int LINES_OF_ONE_RECORD = 6;

    private final JWEDecrypter decrypter;

    NumberOpener(Path privateJwk) throws IOException {
        try {
            JWK key = JWK.parse(Files.readString(privateJwk));
            decrypter = key instanceof ECKey ec ? new ECDHDecrypter(ec) : new RSADecrypter(key.toRSAKey());
        } catch (ParseException | JOSEException e) {
            throw new IOException("No private key in " + privateJwk);
        }
    }

    /** Whether a form's envelope holds one file of that form in the layout for societies, made for this case. */
    boolean holds(SocietyForm form) {
        try {
            JWEObject envelope = JWEObject.parse(form.envelope());
            envelope.decrypt(decrypter);
            String[] lines = new String(envelope.getPayload().toBytes(), FILE_CHARSET).split("\r\n");
            return form.caseNo().equals(envelope.getHeader().getSubject())
                    && form.fileName().equals("KPFD0006.CSV")
                    && lines.length == LINES_OF_ONE_RECORD
                    && lines[0].split(",", -1).length == ITEMS_OF_LINE_1
                    && lines[lines.length - 1].startsWith(form.formCode() + ",");
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }

    Finding look(Order order) {
        if (order.envelope().isEmpty()) {
            return order.noneExists() ? Finding.NONE_EXISTS : Finding.MISSING;
        }
        try {
            JWEObject envelope = JWEObject.parse(order.envelope().get());
            envelope.decrypt(decrypter);
            Map<String, Object> content = envelope.getPayload().toJSONObject();
            if (!order.caseNo().equals(content.get("sub"))
                    || !order.caseNo().equals(envelope.getHeader().getSubject())) {
                return Finding.UNREADABLE;
            }
            PersonalNumber number = PersonalNumber.of(String.valueOf(content.get("personalNumber")));
            return number.checkDigitMatches() ? Finding.GOOD : Finding.CHECK_DIGIT;
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Finding.UNREADABLE;
        }
    }
}
