package dev.todoke.hub.employer;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.identity.EmployerId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An employer, or an agent (社労士) who files for several.
 *
 * @param id also the name of the SFTP account and folder
 * @param offices the offices it may file for, at least one
 * @param allOrNothing one record with an error returns the whole file instead of that record only
 * @param rejectBadCheckDigit a My Number with a wrong check digit returns the record instead of going on as incomplete
 * @param publicKeys lines as in OpenSSH's authorized_keys; any of them opens the account
 * @param publicKeyFile a file with more such lines, read when the dropbox starts
 */
public record Employer(
        EmployerId id,
        EmployerKind kind,
        String nameJa,
        String nameEn,
        List<Office> offices,
        boolean allOrNothing,
        boolean rejectBadCheckDigit,
        List<String> publicKeys,
        Optional<Path> publicKeyFile) {

    public Employer {
        offices = List.copyOf(offices);
        publicKeys = List.copyOf(publicKeys);
    }

    /** What its filings are checked against on a day. */
    public CheckContext checkContext(LocalDate asOf) {
        Set<String> keys = offices.stream().map(Office::key).collect(Collectors.toSet());
        return new CheckContext(asOf, keys, rejectBadCheckDigit);
    }

    /** Id of the insurer of the office with this key, if it may file for it. */
    public Optional<String> insurerOf(String officeKey) {
        return office(officeKey).map(Office::insurer);
    }

    /** The office with this key (prefecture-district-symbol, agency numbering), if it may file for it. */
    public Optional<Office> office(String officeKey) {
        return offices.stream().filter(office -> office.key().equals(officeKey)).findFirst();
    }
}
