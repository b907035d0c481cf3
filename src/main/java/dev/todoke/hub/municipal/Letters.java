package dev.todoke.hub.municipal;

import dev.todoke.hub.notice.Issuers;
import dev.todoke.hub.notice.letter.CertificateReason;
import dev.todoke.hub.notice.letter.EligibilityCertificate;
import dev.todoke.hub.notice.letter.Issuer;
import dev.todoke.hub.notice.letter.LastFour;
import dev.todoke.hub.notice.letter.Letterhead;
import dev.todoke.hub.notice.letter.MemberInformationNotice;
import dev.todoke.hub.notice.letter.QualificationInformationNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which letter who gets, and what it says. */
final class Letters {
    /** No case of the hub stands behind a letter of a list. */
    private static final String NO_CASE = "";

    private final RunRules rules;
    private final RunName name;
    private final Issuer issuer;

    Letters(RunRules rules, RunName name) {
        this.rules = rules;
        this.name = name;
        this.issuer = Issuers.of(rules.pack());
    }

    /** In the order of the list; none for a household without anybody. */
    List<PlannedLetter> of(Household household) {
        List<Insured> members = household.members();
        if (members.isEmpty()) {
            return List.of();
        }
        return rules.kind() == RunKind.MEMBER_INFORMATION
                ? List.of(memberInformation(members))
                : members.stream().map(this::byHolding).toList();
    }

    private PlannedLetter byHolding(Insured insured) {
        Optional<CertificateReason> withoutCard =
                insured.holding().orElseThrow().reason();
        return withoutCard
                .map(reason -> certificate(insured, insured.occasion().reason().orElse(reason)))
                .orElseGet(() -> information(insured));
    }

    private PlannedLetter certificate(Insured insured, CertificateReason reason) {
        LocalDate validTo = rules.validTo(insured.member().birthDate());
        EligibilityCertificate letter = new EligibilityCertificate(
                head(insured),
                NO_CASE,
                insured.member(),
                insured.sex(),
                insured.qualification(),
                EligibilityCertificate.Shape.valueOf(
                        rules.documents().certificate().face().name()),
                validTo,
                reason,
                false,
                insured.occasion() == Occasion.LOST,
                insured.burden());
        return new PlannedLetter(LetterKind.CERTIFICATE, letter, List.of(insured), reason.name(), Optional.of(validTo));
    }

    /** It has a last day where it names a share, which holds no longer than the certificate of others. */
    private PlannedLetter information(Insured insured) {
        Optional<LocalDate> validTo =
                insured.burden().map(burden -> rules.validTo(insured.member().birthDate()));
        Optional<LastFour> lastFour =
                rules.documents().information().lastFour() ? insured.lastFour() : Optional.empty();
        QualificationInformationNotice letter = new QualificationInformationNotice(
                head(insured),
                NO_CASE,
                insured.member(),
                insured.qualification(),
                QualificationInformationNotice.Shape.valueOf(
                        rules.documents().information().face().name()),
                validTo,
                insured.burden(),
                lastFour);
        return new PlannedLetter(LetterKind.INFORMATION, letter, List.of(insured), Holding.LINKED.name(), validTo);
    }

    private PlannedLetter memberInformation(List<Insured> members) {
        MemberInformationNotice letter = new MemberInformationNotice(
                head(members.get(0)),
                members.stream()
                        .map(insured -> new MemberInformationNotice.Held(
                                insured.member(), insured.sex(), insured.qualification(), insured.lastFour()))
                        .toList());
        return new PlannedLetter(LetterKind.MEMBER_INFORMATION, letter, members, "", Optional.empty());
    }

    private Letterhead head(Insured insured) {
        return new Letterhead(name.notice(insured.row().place()), rules.asOf(), insured.addressee(), issuer);
    }
}
