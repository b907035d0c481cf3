package dev.todoke.hub.agency;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.OfficeFields;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.filing.FilingFormat;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.OfficeLine;
import dev.todoke.hub.filing.Variant;
import dev.todoke.hub.filing.csv.CsvFilingWriter;
import dev.todoke.hub.identity.PersonalNumber;
import dev.todoke.hub.vault.Purpose;
import dev.todoke.hub.vault.Vault;
import dev.todoke.hub.vault.VaultRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the package of a submission from its cases: SHFD0006.CSV with the numbers in it, inside the application's ZIP. */
@Component
class SubmissionFile {

    private final Submissions submissions;
    private final Casefiles casefiles;
    private final Vault vault;
    private final SubmissionPackager packager;
    private final CsvFilingWriter writer;
    private final Clock clock;

    SubmissionFile(
            Submissions submissions,
            Casefiles casefiles,
            Vault vault,
            SubmissionPackager packager,
            CsvFilingWriter writer,
            Clock clock) {
        this.submissions = submissions;
        this.casefiles = casefiles;
        this.vault = vault;
        this.packager = packager;
        this.writer = writer;
        this.clock = clock;
    }

    SubmissionPackage of(Submission submission) {
        List<UUID> ids = submissions.cases(submission.id());
        Map<UUID, Casefile> cases = casefiles.byId(ids);
        List<VaultRef> refs = cases.values().stream()
                .flatMap(filed -> filed.numberRefs().values().stream())
                .map(VaultRef::new)
                .toList();
        Map<VaultRef, PersonalNumber> numbers = vault.open(refs, Purpose.AGENCY_SUBMISSION, AgencySteps.SEND);
        Form form = Form.valueOf(submission.form());
        List<FilingRecord> records = ids.stream()
                .map(cases::get)
                .map(filed -> FilingRecord.restore(form, filed.content(), numbers(filed, numbers)))
                .toList();
        OfficeLine office = OfficeFields.line(submission.office());
        return packager.pack(
                submission.sendKey(), form.code(), office, csv(submission, form, office, records), records.size());
    }

    private static Map<String, PersonalNumber> numbers(Casefile filed, Map<VaultRef, PersonalNumber> numbers) {
        Map<String, PersonalNumber> ofCase = new HashMap<>();
        filed.numberRefs().forEach((item, ref) -> ofCase.put(item, numbers.get(new VaultRef(ref))));
        return ofCase;
    }

    private byte[] csv(Submission submission, Form form, OfficeLine office, List<FilingRecord> records) {
        FilingHead head = new FilingHead(
                FilingFormat.CSV, "SHFD0006", form, List.of(office), "", serial(submission), LocalDate.now(clock));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + records.size() * 300);
        try {
            writer.write(bytes, Variant.SHFD, head, records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** 媒体通番: counts up from submission to submission and starts again after 999. */
    private static String serial(Submission submission) {
        String number = submission.submissionNo();
        long count = Long.parseLong(number.substring(number.lastIndexOf('-') + 1));
        return "%03d".formatted((count - 1) % 999 + 1);
    }
}
