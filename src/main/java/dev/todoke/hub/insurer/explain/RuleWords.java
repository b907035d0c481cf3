package dev.todoke.hub.insurer.explain;

import dev.todoke.hub.insurer.ApplicationRules;
import dev.todoke.hub.insurer.InsurerDocuments;
import dev.todoke.hub.insurer.InsurerPack;
import dev.todoke.hub.insurer.InsurerRules;
import dev.todoke.hub.insurer.Season;
import dev.todoke.hub.insurer.Span;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/** Puts rules into words a clerk understands: the same rules give the same words, different rules different ones. */
public final class RuleWords {

    private RuleWords() {}

    /** Who the insurer is, whatever the fact date. */
    public static List<RuleLine> of(InsurerPack pack) {
        List<RuleLine> lines = new ArrayList<>();
        lines.add(new RuleLine(Topic.NAME, new Text(pack.nameJa(), pack.nameEn())));
        lines.add(line(Topic.NUMBER, "number", Text.of("kind." + pack.kind()), pack.insurerNumber()));
        lines.add(line(
                Topic.CONTACT,
                "contact",
                pack.contact().telephone(),
                new Text(pack.contact().hoursJa(), pack.contact().hoursEn())));
        lines.add(
                pack.transform() == null
                        ? line(Topic.MESSAGE, "message.hub")
                        : line(Topic.MESSAGE, "message.own", pack.transform()));
        return lines;
    }

    /** All rules of a version, in the order in which a case meets them. */
    public static List<RuleLine> of(InsurerRules rules) {
        List<RuleLine> lines = new ArrayList<>();
        lines.add(line(Topic.ROUTE, "route." + rules.route()));
        if (rules.route().takesFilings()) {
            lines.add(line(Topic.SENT, "sent." + rules.sent()));
            lines.add(new RuleLine(Topic.WINDOW, window(rules, true)));
            lines.add(new RuleLine(Topic.WINDOW_WITHOUT_NUMBER, window(rules, false)));
        }
        lines.add(rules.season() == null ? line(Topic.SEASON, "season.none") : season(rules.season()));
        lines.add(pauses(rules));
        lines.add(
                rules.usable() == null
                        ? line(Topic.USABLE, "usable.none")
                        : new RuleLine(Topic.USABLE, span(Text.of("start.REGISTERED"), rules.usable())));
        lines.add(
                rules.missingNumber().notice()
                        ? line(Topic.NOTICE, "notice", rules.missingNumber().answerWithinDays())
                        : line(Topic.NOTICE, "notice.none"));
        lines.add(stopGap(rules.stopGap()));
        lines.add(
                rules.exOfficioCertificate() == null
                        ? line(Topic.EX_OFFICIO, "ex-officio.none")
                        : line(Topic.EX_OFFICIO, "ex-officio", length(rules.exOfficioCertificate())));
        documents(rules.documents(), lines);
        lines.add(
                application(Topic.CERTIFICATE_APPLICATION, rules.applications().certificate()));
        lines.add(application(Topic.NOTICE_APPLICATION, rules.applications().informationNotice()));
        lines.add(application(Topic.LINK_REMOVAL, rules.applications().linkRemoval()));
        lines.add(line(Topic.WAGES, rules.answersFilings() ? "wages.answered" : "wages"));
        lines.add(new RuleLine(Topic.SOURCE, Text.plain(rules.source())));
        return lines;
    }

    /** The registration window of a filing outside of any season. */
    static Text window(InsurerRules rules, boolean numberPresent) {
        Span days = new Span(
                rules.clock(numberPresent).from(),
                rules.clock(numberPresent).to(),
                rules.clock(numberPresent).days());
        return span(Text.of("start." + rules.start(numberPresent)), days);
    }

    /** From the n-th to the m-th day after an event. */
    static Text span(Text start, Span span) {
        return span.from() == span.to()
                ? Text.of("span.one", start, span.to(), Text.of("nth." + span.days()))
                : Text.of("span", start, span.from(), span.to(), Text.of("nth." + span.days()));
    }

    static Text seasonName(Season season) {
        return Text.of("season.name", new Text(season.nameJa(), season.nameEn()), day(season.from()), day(season.to()));
    }

    static Text season(Season season, Text start) {
        return Text.of("season", seasonName(season), span(start, season.window()));
    }

    private static RuleLine season(Season season) {
        return new RuleLine(Topic.SEASON, season(season, Text.of("start.WINDOW")));
    }

    private static Text day(MonthDay day) {
        return Text.of("month-day", day.getMonthValue(), day.getDayOfMonth());
    }

    private static RuleLine pauses(InsurerRules rules) {
        return rules.pausedBy().isEmpty()
                ? line(Topic.PAUSES, "pauses.none")
                : line(
                        Topic.PAUSES,
                        "pauses",
                        Text.joined(rules.pausedBy().stream().sorted().map(reason -> Text.of("reason." + reason))));
    }

    private static RuleLine stopGap(InsurerRules.StopGap stopGap) {
        return stopGap == null
                ? line(Topic.STOP_GAP, "stop-gap.none")
                : line(
                        Topic.STOP_GAP,
                        "stop-gap",
                        stopGap.after(),
                        Text.of("nth." + stopGap.days()),
                        stopGap.validDays());
    }

    private static void documents(InsurerDocuments documents, List<RuleLine> lines) {
        InsurerDocuments.Information information = documents.information();
        lines.add(line(
                Topic.INFORMATION,
                "information",
                Text.of("issued." + information.issued()),
                Text.of("face." + information.face()),
                Text.of(information.lastFour() ? "last-four" : "last-four.none"),
                Text.of("to." + information.to())));
        InsurerDocuments.Certificate certificate = documents.certificate();
        lines.add(line(
                Topic.CERTIFICATE,
                "certificate",
                Text.of("face." + certificate.face()),
                Text.of("to." + certificate.to())));
        lines.add(new RuleLine(
                Topic.VALIDITY, Text.joined(certificate.validity().stream().map(RuleWords::validity))));
    }

    static Text validity(InsurerDocuments.Validity row) {
        Text issued = Text.days(row.issuedFrom(), row.issuedTo());
        return row.until() != null
                ? Text.of("validity.until", issued, row.until())
                : Text.of("validity.years", issued, row.years());
    }

    private static RuleLine application(Topic topic, ApplicationRules.Policy policy) {
        Text told = new Text(policy.ja(), policy.en());
        return policy.within() == null
                ? line(topic, "application." + policy.way(), told)
                : line(topic, "application.HUB", told, length(policy.within()));
    }

    private static Text length(Span span) {
        return Text.of("length", span.from(), span.to(), Text.of("unit." + span.days()));
    }

    private static RuleLine line(Topic topic, String key, Object... details) {
        return new RuleLine(topic, Text.of(key, details));
    }
}
