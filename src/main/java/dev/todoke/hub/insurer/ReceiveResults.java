package dev.todoke.hub.insurer;

import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Deliveries;
import dev.todoke.hub.casefile.Inbox;
import dev.todoke.hub.casefile.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many results at once: one transaction and few statements for all that simply move their case on, which is nearly all. What is out of the
 * ordinary, and what comes after it for the same case, is left to be received one by one, in the order it came in: there it is dealt with,
 * refused or parked by itself.
 */
@Component
public class ReceiveResults {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveResults.class);

    private static final Set<RegistrationOutcome> MOVING =
            EnumSet.complementOf(EnumSet.of(RegistrationOutcome.ACCEPTED, RegistrationOutcome.CERTIFICATE));

    private final RegistrationResults results;
    private final InsurerPacks packs;
    private final Inbox inbox;
    private final Casefiles casefiles;
    private final Deliveries deliveries;
    private final ApplyResults applying;
    private final TransactionTemplate transaction;

    ReceiveResults(
            RegistrationResults results,
            InsurerPacks packs,
            Inbox inbox,
            Casefiles casefiles,
            Deliveries deliveries,
            ApplyResults applying,
            TransactionTemplate transaction) {
        this.results = results;
        this.packs = packs;
        this.inbox = inbox;
        this.casefiles = casefiles;
        this.deliveries = deliveries;
        this.applying = applying;
        this.transaction = transaction;
    }

    private record Read(ResultMessage message, RegistrationResult result) {}

    /**
     * Receives what can be received together, and commits it.
     *
     * @param messages in the order they came in
     * @return those that are still to be received, one by one and in this order
     */
    public List<ResultMessage> run(List<ResultMessage> messages) {
        Set<ResultMessage> left = new HashSet<>();
        Set<String> outOfTurn = new HashSet<>();
        List<Read> read = new ArrayList<>();
        // Parsing is most of what the hub itself has to do here, and the database does nothing meanwhile.
        Iterator<Optional<RegistrationResult>> results =
                messages.parallelStream().map(this::parsed).toList().iterator();
        for (ResultMessage message : messages) {
            Optional<RegistrationResult> result = results.next();
            if (result.isEmpty()) {
                left.add(message);
            } else if (!MOVING.contains(result.get().outcome())
                    || outOfTurn.contains(result.get().caseNo())) {
                outOfTurn.add(result.get().caseNo());
                left.add(message);
            } else {
                read.add(new Read(message, result.get()));
            }
        }
        left.addAll(together(read));
        return messages.stream().filter(left::contains).toList();
    }

    /** Why it is refused is found out again, and told, when it is received by itself. */
    private Optional<RegistrationResult> parsed(ResultMessage message) {
        if (message.body() == null) {
            return Optional.empty();
        }
        try {
            RegistrationResult result = results.parse(message.body());
            results.requireSender(result, message.user());
            return Optional.of(result);
        } catch (ResultRefused refused) {
            return Optional.empty();
        }
    }

    /** What fails together is tried in halves, so that only what is really bad is left. */
    private Collection<ResultMessage> together(List<Read> read) {
        if (read.isEmpty()) {
            return List.of();
        }
        try {
            return transaction.execute(status -> rounds(read));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException away) {
            throw away;
        } catch (RuntimeException failed) {
            if (read.size() == 1) {
                return List.of(read.get(0).message());
            }
            LOG.warn(
                    "{} results failed together and are tried in halves: {}",
                    read.size(),
                    failed.getClass().getSimpleName());
            int half = read.size() / 2;
            Collection<ResultMessage> first = together(read.subList(0, half));
            Set<String> cases = read.stream()
                    .filter(one -> first.contains(one.message()))
                    .map(one -> one.result().caseNo())
                    .collect(Collectors.toSet());
            List<Read> second = read.subList(half, read.size());
            List<ResultMessage> left = new ArrayList<>(first);
            left.addAll(messages(second.stream()
                    .filter(one -> cases.contains(one.result().caseNo()))
                    .toList()));
            left.addAll(together(second.stream()
                    .filter(one -> !cases.contains(one.result().caseNo()))
                    .toList()));
            return left;
        }
    }

    /** A case is moved by one answer after the other. */
    private Collection<ResultMessage> rounds(List<Read> read) {
        List<ResultMessage> left = new ArrayList<>();
        Set<String> outOfTurn = new HashSet<>();
        List<Read> waiting = read;
        while (!waiting.isEmpty()) {
            Map<String, Read> round = new LinkedHashMap<>();
            List<Read> later = new ArrayList<>();
            for (Read one : waiting) {
                String caseNo = one.result().caseNo();
                if (outOfTurn.contains(caseNo)) {
                    left.add(one.message());
                } else if (round.putIfAbsent(caseNo, one) != null) {
                    later.add(one);
                }
            }
            List<Read> odd = round(round);
            odd.forEach(one -> outOfTurn.add(one.result().caseNo()));
            left.addAll(messages(odd));
            waiting = later;
        }
        return left;
    }

    /** @return those that do not simply move their case on; nothing was done about them */
    private List<Read> round(Map<String, Read> round) {
        Map<String, Casefile> filed = casefiles.lockByCaseNos(round.keySet());
        Map<UUID, String> sendKeys = new HashMap<>();
        round.forEach((caseNo, one) -> Optional.ofNullable(filed.get(caseNo))
                .filter(known -> known.insurerId().equals(one.message().user()))
                .ifPresent(known -> sendKeys.put(known.id(), one.result().inReplyTo())));
        Map<UUID, Deliveries.Place> places = deliveries.places(sendKeys, Party.INSURER);
        List<Read> odd = new ArrayList<>();
        List<Read> plain = new ArrayList<>();
        round.forEach((caseNo, one) -> {
            boolean isPlain = Optional.ofNullable(filed.get(caseNo))
                    .filter(known -> sendKeys.containsKey(known.id()))
                    .filter(known -> places.containsKey(known.id())
                            && !places.get(known.id()).overtaken())
                    .flatMap(known -> OrderKind.of(known, packs.rulesOf(known)))
                    .filter(kind -> kind != OrderKind.FILING)
                    .filter(kind -> kind.isAnsweredBy(one.result().outcome()))
                    .isPresent();
            (isPlain ? plain : odd).add(one);
        });
        applying.apply(news(plain).stream()
                .map(one -> new ApplyResults.Answer(
                        one.result(), filed.get(one.result().caseNo())))
                .toList());
        return odd;
    }

    /** Those that did not come before. */
    private List<Read> news(List<Read> plain) {
        Map<String, List<Read>> byUser = plain.stream()
                .collect(Collectors.groupingBy(one -> one.message().user(), TreeMap::new, Collectors.toList()));
        List<Read> news = new ArrayList<>();
        byUser.forEach((user, ofUser) -> {
            Map<String, String> effects = new LinkedHashMap<>();
            ofUser.forEach(one -> effects.putIfAbsent(
                    one.result().messageId(), one.result().outcome().name()));
            Set<String> fresh = inbox.note("insurer." + user, effects);
            for (Read one : ofUser) {
                // The id of a message that is given twice in one batch counts once, as it would one by one.
                if (fresh.remove(one.result().messageId())) {
                    news.add(one);
                } else {
                    LOG.info(
                            "Result {} of {} came again and changes nothing",
                            one.result().messageId(),
                            user);
                }
            }
        });
        return news;
    }

    private static List<ResultMessage> messages(List<Read> read) {
        return read.stream().map(Read::message).toList();
    }
}
