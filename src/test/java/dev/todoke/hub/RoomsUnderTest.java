package dev.todoke.hub;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import dev.todoke.hub.agency.AgencyPort;
import dev.todoke.hub.agency.AgencySteps;
import dev.todoke.hub.agency.ApplicationStatus;
import dev.todoke.hub.agency.Arrival;
import dev.todoke.hub.agency.CollectDocuments;
import dev.todoke.hub.agency.Decision;
import dev.todoke.hub.agency.FiledPerson;
import dev.todoke.hub.agency.OfficialDocument;
import dev.todoke.hub.agency.PackageCases;
import dev.todoke.hub.agency.ReturnedPerson;
import dev.todoke.hub.agency.SendSubmission;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.AgendaBatch;
import dev.todoke.hub.casefile.AgendaItem;
import dev.todoke.hub.casefile.CaseState;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.Casefiles;
import dev.todoke.hub.casefile.Outbox;
import dev.todoke.hub.casefile.OutboxContent;
import dev.todoke.hub.casefile.OutboxFile;
import dev.todoke.hub.casefile.Submission;
import dev.todoke.hub.casefile.Submissions;
import dev.todoke.hub.employer.intake.ReceiveFiling;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.XmlText;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.ReceiveResult;
import dev.todoke.hub.insurer.ReceiveResults;
import dev.todoke.hub.insurer.ResultMessage;
import dev.todoke.hub.insurer.SendOrders;
import dev.todoke.hub.insurer.ServedInsurers;
import dev.todoke.hub.notice.IssueCertificate;
import dev.todoke.hub.notice.IssueNotice;
import dev.todoke.hub.notice.IssueReminder;
import dev.todoke.hub.window.WindowSweep;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The rooms from the inbox to the last notice, wired as in the hub, on a real database; the agency is a mock, the clock is moved by hand and
 * the steps are done by hand. One context a JVM, emptied for each test. Its few connections are handed out for a moment only: a bean that
 * keeps one makes the test fail.
 */
public final class RoomsUnderTest {
    /** A Tuesday. */
    public static final String START = "2026-12-01T09:00";

    /** Most people in one submission here. */
    public static final int PEOPLE_PER_PACKAGE = 3;

    private static RoomsUnderTest shared;

    private final HandMovedClock clock = new HandMovedClock(START);
    private final AgencyPort agency = mock(AgencyPort.class);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private int drops;
    private int arrivals;

    private RoomsUnderTest() {
        Path home = temporaryHome();
        TestPropertyValues.of(
                        "todoke.home=" + home,
                        "todoke.keys.create-missing=true",
                        "todoke.vault.key-file=" + home.resolve("keys/vault.json"),
                        "todoke.audit.key-file=" + home.resolve("keys/audit.json"),
                        "todoke.audit.folder=" + home.resolve("audit"),
                        "todoke.archive.key-file=" + home.resolve("keys/archive.json"),
                        "todoke.archive.folder=" + home.resolve("archive"),
                        "todoke.journal.folder=" + home.resolve("journal"),
                        "todoke.insurers.keys=" + home.resolve("keys/insurers"),
                        "todoke.agency.steps.settle=0s",
                        "todoke.agency.steps.people-per-package=" + PEOPLE_PER_PACKAGE)
                .and(procedures())
                .applyTo(context);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(AgencyPort.class, () -> agency);
        context.registerBean(
                ServedInsurers.class,
                () -> () -> Set.of("kyokai-tokyo", "mihon-kenpo", "mihon-rengo-kenpo", "mihon-kyosai"));
        // Sizes such as 512MB, as Spring Boot reads them.
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.register(Rooms.class);
        context.refresh();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(home)));
    }

    private static Map<String, String> procedures() {
        Map<String, String> settings = new HashMap<>();
        for (String form : List.of("2200700", "2201700", "2202700", "2225700", "2221700", "2265700")) {
            String procedure = "todoke.agency.procedures." + form + ".";
            settings.put(procedure + "procedure-id", "999000" + form + "000");
            settings.put(procedure + "form-id", "999000" + form + "00001");
            settings.put(procedure + "name", "届");
            settings.put(procedure + "destination-id", "999000");
            settings.put(procedure + "destination", "機構");
        }
        return settings;
    }

    /** The rooms, empty, at {@link #START}. */
    public static synchronized RoomsUnderTest empty() {
        if (shared == null) {
            shared = new RoomsUnderTest();
        }
        shared.forget();
        return shared;
    }

    private void forget() {
        get(JdbcTemplate.class).execute("""
                truncate filing, casefile, filing_record, finding, submission, delivery, clock, event, agenda, inbox, parked_message, submission_refusal,
                    notice, outbox_file, casefile_number, ended_day, filing_day, conservation_hour, conservation_round cascade""");
        clock.set(START);
        reset(agency);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> ObjectProvider<T> all(Class<T> type) {
        return context.getBeanProvider(type);
    }

    public AgencyPort agency() {
        return agency;
    }

    public HandMovedClock clock() {
        return clock;
    }

    public JdbcClient jdbc() {
        return get(JdbcClient.class);
    }

    /** 見本商事, insured with 協会けんぽ, files these rows as CSV. */
    public void shojiFiles(String... rows) {
        drop("mihon-shoji", "SHFD0006.CSV", CsvText.bytes(CsvText.shoji(rows)));
    }

    /** 見本製作, insured with its society, files these rows as CSV. */
    public void seisakuFiles(String... rows) {
        drop("mihon-seisaku", "SHFD0006.CSV", CsvText.bytes(CsvText.seisaku(rows)));
    }

    /** 見本学園, whose staff are in a mutual aid association, files these rows as CSV. */
    public void gakkoFiles(String... rows) {
        drop("mihon-gakko", "SHFD0006.CSV", CsvText.bytes(CsvText.gakko(rows)));
    }

    /** 見本運輸, in a society that issues each notice once, files these rows as CSV. */
    public void unyuFiles(String... rows) {
        drop("mihon-unyu", "SHFD0006.CSV", CsvText.bytes(CsvText.unyu(rows)));
    }

    /** 見本商事 files the number of one of its cases. */
    public void shojiFilesNumber(String caseNo, String number) {
        drop("mihon-shoji", "number.xml", XmlText.bytes(XmlText.shoji(numberRegistration(caseNo, number))));
    }

    /** 見本製作 files the number of one of its cases. */
    public void seisakuFilesNumber(String caseNo, String number) {
        drop("mihon-seisaku", "number.xml", XmlText.bytes(XmlText.seisaku(numberRegistration(caseNo, number))));
    }

    /** 見本学園 files the number of one of its cases. */
    public void gakkoFilesNumber(String caseNo, String number) {
        drop("mihon-gakko", "number.xml", XmlText.bytes(XmlText.gakko(numberRegistration(caseNo, number))));
    }

    /** Puts the orders of one step on their queues. */
    public void handOver(String step) {
        AgendaBatch batch = due(step);
        get(SendOrders.class).compose(batch);
        get(SendOrders.class).sent(batch);
    }

    /** Looks at the clocks that are due to be looked at. */
    public void sweep() {
        get(WindowSweep.class).run(due(WindowSweep.STEP));
    }

    private static String numberRegistration(String caseNo, String number) {
        return """
                  <numberRegistration>
                    <caseNo>%s</caseNo>
                    <personalNumber>%s</personalNumber>
                  </numberRegistration>
                """.formatted(caseNo, number);
    }

    /**
     * Leaves a file in an employer's inbox.
     *
     * @return its path there, for handing it over once more
     */
    public String drop(String employer, String fileName, byte[] bytes) {
        String path = employer + "/in/20261201T090000000-%08x__%s".formatted(drops++, fileName);
        dropAgain(path, bytes);
        return path;
    }

    /** The same drop is polled once more. */
    public void dropAgain(String path, byte[] bytes) {
        try {
            get(ReceiveFiling.class).run(new ByteArrayInputStream(bytes), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Claims what is due of one step now. */
    public AgendaBatch due(String step) {
        return get(Agenda.class).claim(step, 5_000, Duration.ofMinutes(2), "hub-1");
    }

    /** Puts the records that wait into submissions, once their time has come. */
    public void packUp() {
        clock.pass(Duration.ofMinutes(15));
        get(PackageCases.class).run(due(AgencySteps.PACKAGE));
    }

    /** Puts what waits into submissions and hands them over; the agency takes each of them. */
    public void sendToAgency() {
        packUp();
        when(agency.submit(any())).thenAnswer(call -> new Arrival("2026%012d".formatted(++arrivals), clock.instant()));
        for (AgendaItem item : due(AgencySteps.SEND).items()) {
            get(SendSubmission.class).run(new AgendaBatch(AgencySteps.SEND, List.of(item)));
        }
    }

    /** The agency confirms these people, who are in one submission. */
    public void agencyDecides(Casefile... cases) {
        List<Decision> decisions = Stream.of(cases)
                .map(filed -> new Decision(person(filed), "7" + filed.ordinal(), LocalDate.now(clock)))
                .toList();
        bring(cases[0], OfficialDocument.Kind.DECISION, decisions, List.of());
    }

    /** The agency sends these people back, who are in one submission. */
    public void agencyReturns(Casefile... cases) {
        List<ReturnedPerson> returned = Stream.of(cases)
                .map(filed -> new ReturnedPerson(person(filed), "添付書類がありません"))
                .toList();
        bring(cases[0], OfficialDocument.Kind.RETURN, List.of(), returned);
    }

    /** The agency has a document that names somebody who was never filed. */
    public void agencyDecidesAbout(Casefile anybody, FiledPerson... people) {
        List<Decision> decisions = Stream.of(people)
                .map(person -> new Decision(person, "79", LocalDate.now(clock)))
                .toList();
        bring(anybody, OfficialDocument.Kind.DECISION, decisions, List.of());
    }

    private void bring(
            Casefile filed, OfficialDocument.Kind kind, List<Decision> decisions, List<ReturnedPerson> returned) {
        Submission submission = submissionOf(filed);
        String arriveId = submission.arriveId();
        int number = 1 + count("official_document where submission_id = '" + submission.id() + "'");
        when(agency.status(arriveId))
                .thenReturn(new ApplicationStatus(
                        arriveId,
                        ApplicationStatus.Stage.EXAMINED,
                        ApplicationStatus.Stage.EXAMINED.word(),
                        List.of(new ApplicationStatus.Listed(number, "公文書", false, null))));
        when(agency.document(arriveId, number))
                .thenReturn(new OfficialDocument(arriveId, number, kind, new byte[0], decisions, returned, ""));
        collect(submission);
    }

    /** Fetches the documents of a submission that wait at the agency. */
    public void collect(Submission submission) {
        get(CollectDocuments.class)
                .run(new AgendaBatch(
                        AgencySteps.COLLECT, List.of(new AgendaItem(submission.id(), 1, clock.instant()))));
    }

    /** What the agency says of a submission that has brought one document. */
    public static ApplicationStatus status(String arriveId, ApplicationStatus.Stage stage, boolean received) {
        return new ApplicationStatus(
                arriveId, stage, stage.word(), List.of(new ApplicationStatus.Listed(1, "公文書", received, null)));
    }

    public static FiledPerson person(Casefile filed) {
        return new FiledPerson(
                filed.nameKana(),
                filed.birthDate(),
                filed.isHousehold() ? null : filed.factDate(),
                filed.content().getOrDefault("kind", ""));
    }

    /** Issues every notice that is due. */
    public void issueNotices() {
        IssueNotice issue = get(IssueNotice.class);
        AgendaBatch incomplete = due("notice-issue-incomplete");
        for (AgendaItem item : incomplete.items()) {
            issue.incomplete(new AgendaBatch(incomplete.step(), List.of(item)));
        }
        AgendaBatch registered = due("notice-issue-qualification");
        for (AgendaItem item : registered.items()) {
            issue.qualification(new AgendaBatch(registered.step(), List.of(item)));
        }
        AgendaBatch certificates = due("notice-issue-certificate");
        for (AgendaItem item : certificates.items()) {
            get(IssueCertificate.class).run(new AgendaBatch(certificates.step(), List.of(item)));
        }
        AgendaBatch reminders = due("notice-issue-reminder");
        for (AgendaItem item : reminders.items()) {
            get(IssueReminder.class).run(new AgendaBatch(reminders.step(), List.of(item)));
        }
    }

    /** What the only file of that kind in the outbox holds, as it would be written now. */
    public byte[] outbox(String kind) throws IOException {
        UUID id = jdbc().sql("select id from outbox_file where kind = :kind")
                .param("kind", kind)
                .query(UUID.class)
                .single();
        OutboxFile file = get(Outbox.class).byId(List.of(id)).get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        all(OutboxContent.class).stream()
                .filter(content -> content.renders(file.kind()))
                .findFirst()
                .orElseThrow()
                .write(file, bytes);
        return bytes.toByteArray();
    }

    /** The latest submission a case is in. */
    public Submission submissionOf(Casefile filed) {
        UUID id = jdbc().sql("""
                        select submission_id from delivery where case_id = :id and party = 'AGENCY' and submission_id is not null
                        order by version desc limit 1""").param("id", filed.id()).query(UUID.class).single();
        return get(Submissions.class).get(id);
    }

    /** An insurer answers about a case; the reason may be null. */
    public void insurerSays(String insurer, String messageId, Casefile filed, String outcome, String reason) {
        int newest = count("delivery where party = 'INSURER' and case_id = '" + filed.id() + "'");
        insurerAnswers(insurer, messageId, filed, newest, outcome, reason);
    }

    /** An insurer answers that version of the order for a case; the reason may be null. */
    public void insurerAnswers(
            String insurer, String messageId, Casefile filed, int version, String outcome, String reason) {
        String insurerNumber = get(InsurerPacks.class).get(insurer).insurerNumber();
        String order = filed.caseNo() + "-insurer-" + version;
        get(ReceiveResult.class).run(result(messageId, order, filed.caseNo(), insurerNumber, outcome, reason), insurer);
    }

    /**
     * An insurer answers the newest order for a case and says more of the person.
     *
     * @param told elements after {@code happenedAt}, such as {@code <cardLinked>false</cardLinked>}
     */
    public void insurerTells(String insurer, String messageId, Casefile filed, String outcome, String told) {
        int newest = count("delivery where party = 'INSURER' and case_id = '" + filed.id() + "'");
        String insurerNumber = get(InsurerPacks.class).get(insurer).insurerNumber();
        String order = filed.caseNo() + "-insurer-" + newest;
        String plain = new String(
                result(messageId, order, filed.caseNo(), insurerNumber, outcome, null), StandardCharsets.UTF_8);
        get(ReceiveResult.class)
                .run(
                        plain.replace("</registrationResult>", told + "</registrationResult>")
                                .getBytes(StandardCharsets.UTF_8),
                        insurer);
    }

    /**
     * Insurers answer many times at once.
     *
     * @return the messages left to be received one by one
     */
    public List<ResultMessage> insurersAnswer(List<ResultMessage> messages) {
        return get(ReceiveResults.class).run(messages);
    }

    /** A result message of an insurer that answers the first order of a case. */
    public byte[] result(String messageId, String caseNo, String insurerNumber, String outcome, String reason) {
        return result(messageId, caseNo + "-insurer-1", caseNo, insurerNumber, outcome, reason);
    }

    private byte[] result(
            String messageId, String order, String caseNo, String insurerNumber, String outcome, String reason) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <registrationResult xmlns="urn:todoke:registration-result:1">
                  <messageId>%s</messageId>
                  <inReplyTo>%s</inReplyTo>
                  <caseNo>%s</caseNo>
                  <insurerNumber>%s</insurerNumber>
                  <result>%s</result>%s
                  <happenedAt>%s</happenedAt>
                </registrationResult>
                """.formatted(
                        messageId,
                        order,
                        caseNo,
                        insurerNumber,
                        outcome,
                        reason == null ? "" : "<reason>" + reason + "</reason>",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                clock.instant().atZone(clock.getZone())))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All cases in the order they were opened. */
    public List<Casefile> cases() {
        List<UUID> ids = jdbc().sql("select id from casefile").query(UUID.class).list();
        return get(Casefiles.class).byId(ids).values().stream()
                .sorted(Comparator.comparing(Casefile::caseNo))
                .toList();
    }

    /** The only case. */
    public Casefile theCase() {
        List<Casefile> cases = cases();
        if (cases.size() != 1) {
            throw new IllegalStateException("There are " + cases.size() + " cases");
        }
        return cases.get(0);
    }

    public CaseState state(Casefile filed) {
        return get(Casefiles.class).byId(List.of(filed.id())).get(filed.id()).state();
    }

    /** Kinds of the lines on a case's timeline, in order. */
    public List<String> timeline(Casefile filed) {
        return jdbc().sql("select kind from event where case_id = :id order by id")
                .param("id", filed.id())
                .query(String.class)
                .list();
    }

    /** Details of the only event of that kind on a case's timeline. */
    public Map<String, String> details(Casefile filed, String kind) {
        Map<String, String> found = new TreeMap<>();
        jdbc().sql("select key, value from event, jsonb_each_text(details) where case_id = :id and kind = :kind")
                .param("id", filed.id())
                .param("kind", kind)
                .query(row -> {
                    found.put(row.getString(1), row.getString(2));
                });
        return found;
    }

    /** How a clock of a case stands: state, first and last day; null when it has none. */
    public String clockOf(Casefile filed, String kind) {
        return jdbc().sql(
                        "select state || ' ' || due_from || ' ' || due_to from clock where case_id = :id and kind = :kind")
                .param("id", filed.id())
                .param("kind", kind)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public int count(String sql) {
        return jdbc().sql("select count(*) from " + sql).query(Integer.class).single();
    }

    private void close(Path home) {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("rooms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackages = {
                "dev.todoke.hub.keys",
                "dev.todoke.hub.audit",
                "dev.todoke.hub.vault",
                "dev.todoke.hub.archive",
                "dev.todoke.hub.calendar",
                "dev.todoke.hub.filing",
                "dev.todoke.hub.check",
                "dev.todoke.hub.journal",
                "dev.todoke.hub.casefile",
                "dev.todoke.hub.restore",
                "dev.todoke.hub.employer",
                "dev.todoke.hub.agency",
                "dev.todoke.hub.insurer",
                "dev.todoke.hub.window",
                "dev.todoke.hub.notice"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.employer\\.dropbox\\..*",
                                ".*\\.agency\\.(RestAgency|AgencyHttp|AccessTokens)",
                                ".*(Test|Fixture)(\\$.*)?"
                            }))
    @ConfigurationPropertiesScan({
        "dev.todoke.hub.keys",
        "dev.todoke.hub.audit",
        "dev.todoke.hub.vault",
        "dev.todoke.hub.archive",
        "dev.todoke.hub.calendar",
        "dev.todoke.hub.journal",
        "dev.todoke.hub.casefile",
        "dev.todoke.hub.employer",
        "dev.todoke.hub.agency",
        "dev.todoke.hub.insurer",
        "dev.todoke.hub.window"
    })
    static class Rooms {
        @Bean(destroyMethod = "close")
        DataSource database() {
            HikariDataSource pool = new HikariDataSource();
            PGSimpleDataSource fresh = (PGSimpleDataSource) TestDatabase.fresh();
            fresh.setLogServerErrorDetail(false); // as in config/application.yaml
            pool.setDataSource(fresh);
            pool.setMaximumPoolSize(4);
            pool.setConnectionTimeout(5_000);
            return pool;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        ObjectMapper json() {
            return new ObjectMapper();
        }

        @Bean
        Validator validator() {
            return Validation.buildDefaultValidatorFactory().getValidator();
        }
    }
}
