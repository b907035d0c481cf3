package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.CaseEvents;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.EventKind;
import dev.todoke.hub.casefile.Events;
import dev.todoke.hub.casefile.NewEvent;
import dev.todoke.hub.casefile.Party;
import dev.todoke.hub.casefile.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves cases on by what their insurers answered, in as few statements as there are kinds of answers. */
@Component
class ApplyResults {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyResults.class);

    /** An answer and the locked case it is about. */
    record Answer(RegistrationResult result, Casefile filed) {}

    /** Cases that go the same way. */
    private record Move(CaseState to, Party turn, String reason, String text) {}

    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final Events events;
    private final Routing routing;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    ApplyResults(
            Casefiles casefiles,
            Deliveries deliveries,
            Events events,
            Routing routing,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.events = events;
        this.routing = routing;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @param answers of outcomes that move a case, to each case one at most; in the caller's transaction */
    void apply(List<Answer> answers) {
        List<Answer> moved = move(answers);
        if (moved.isEmpty()) {
            return;
        }
        moved.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.result().outcome().name(),
                        Collectors.mapping(answer -> answer.filed().id(), Collectors.toList())))
                .forEach((outcome, cases) -> deliveries.answered(cases, Party.INSURER, "ANSWERED", outcome));
        events.record(moved.stream().map(this::line).toList());
        casefiles.toldByInsurer(moved.stream()
                .filter(ApplyResults::tells)
                .map(answer -> new Casefiles.Told(
                        answer.filed().id(),
                        answer.result().told().insuredAs().orElse(null),
                        answer.result().told().cardLinked().orElse(null)))
                .toList());
        publish(moved);
    }

    private List<Answer> move(List<Answer> answers) {
        Map<Move, List<UUID>> ways = new LinkedHashMap<>();
        answers.forEach(answer -> ways.computeIfAbsent(way(answer), way -> new ArrayList<>())
                .add(answer.filed().id()));
        Set<UUID> moved = new HashSet<>();
        ways.forEach(
                (way, cases) -> moved.addAll(casefiles.move(cases, way.to(), way.turn(), way.reason(), way.text())));
        List<Answer> news = new ArrayList<>();
        for (Answer answer : answers) {
            if (moved.contains(answer.filed().id())) {
                news.add(answer);
            } else {
                LOG.info(
                        "Case {}: {} comes too late to change {}",
                        answer.filed().caseNo(),
                        answer.result().outcome(),
                        answer.filed().state());
            }
        }
        return news;
    }

    private Move way(Answer answer) {
        RegistrationResult result = answer.result();
        return new Move(
                stateAfter(result.outcome()),
                turnAfter(result, answer.filed()),
                result.reason().map(Enum::name).orElse(null),
                result.text().orElse(null));
    }

    private NewEvent line(Answer answer) {
        RegistrationResult result = answer.result();
        return new NewEvent(
                answer.filed().id(),
                Party.INSURER,
                EventKind.valueOf("RESULT_" + result.outcome().name()),
                turnAfter(result, answer.filed()),
                details(result));
    }

    private static boolean tells(Answer answer) {
        RegistrationResult.Told told = answer.result().told();
        return told.insuredAs().isPresent() || told.cardLinked().isPresent();
    }

    private void publish(List<Answer> moved) {
        Map<UUID, Casefile> now =
                casefiles.byId(moved.stream().map(answer -> answer.filed().id()).toList());
        publisher.publishEvent(new CaseEvents.Answered(moved.stream()
                .map(answer -> new CaseEvents.Answer(
                        now.get(answer.filed().id()), answer.result().happenedAt()))
                .toList()));
        for (Answer answer : moved) {
            answer.result()
                    .told()
                    .validTo()
                    .ifPresent(last -> publisher.publishEvent(new CaseEvents.CertificateIssued(
                            now.get(answer.filed().id()),
                            LocalDate.ofInstant(answer.result().happenedAt(), clock.getZone()),
                            last)));
        }
        List<UUID> returned = moved.stream()
                .filter(answer -> answer.result().outcome() == RegistrationOutcome.REJECTED)
                .map(answer -> answer.filed().id())
                .toList();
        if (!returned.isEmpty()) {
            publisher.publishEvent(new CaseEvents.Returned(returned, Party.INSURER));
        }
    }

    private static CaseState stateAfter(RegistrationOutcome outcome) {
        return switch (outcome) {
            case REGISTERED -> CaseState.REGISTERED;
            case VIEWABLE -> CaseState.VIEWABLE;
            case SUSPENDED -> CaseState.SUSPENDED;
            case INCOMPLETE -> CaseState.INCOMPLETE;
            case REJECTED -> CaseState.RETURNED;
            case DEREGISTERED -> CaseState.DEREGISTERED;
            case COMPLETED -> CaseState.COMPLETED;
            case ACCEPTED, CERTIFICATE -> throw new IllegalArgumentException(outcome + " moves no case");
        };
    }

    private Party turnAfter(RegistrationResult result, Casefile filed) {
        return switch (result.outcome()) {
            case REGISTERED, SUSPENDED -> Party.INSURER;
            case VIEWABLE, ACCEPTED, CERTIFICATE, COMPLETED -> Party.HUB;
            case INCOMPLETE -> stillAtWork(result) ? Party.INSURER : Party.EMPLOYER;
            case REJECTED -> Party.EMPLOYER;
            case DEREGISTERED -> agencyIsAwaited(filed) ? Party.AGENCY : Party.HUB;
        };
    }

    private boolean agencyIsAwaited(Casefile filed) {
        return filed.state() != CaseState.DECIDED && routing.throughAgency(filed);
    }

    private static Map<String, String> details(RegistrationResult result) {
        Map<String, String> details = new HashMap<>();
        result.reason().ifPresent(reason -> details.put("reason", reason.name()));
        result.told().validTo().ifPresent(day -> details.put("validTo", day.toString()));
        return details;
    }

    private static boolean stillAtWork(RegistrationResult result) {
        return result.reason().filter(ResultReason.IN_PROGRESS::equals).isPresent();
    }
}
