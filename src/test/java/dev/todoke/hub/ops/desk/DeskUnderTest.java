package dev.todoke.hub.ops.desk;

import static org.mockito.Mockito.mock;

import dev.todoke.hub.TestDatabase;
import dev.todoke.hub.archive.Archive;
import dev.todoke.hub.audit.AuditEntry;
import dev.todoke.hub.audit.AuditTrail;
import dev.todoke.hub.calendar.BusinessCalendar;
import dev.todoke.hub.calendar.Deadlines;
import dev.todoke.hub.calendar.RehearsalClock;
import dev.todoke.hub.casefile.Agenda;
import dev.todoke.hub.casefile.CaseTally;
import dev.todoke.hub.casefile.Casefile;
import dev.todoke.hub.casefile.DueWork;
import dev.todoke.hub.casefile.FilingTally;
import dev.todoke.hub.casefile.InsurerNames;
import dev.todoke.hub.casefile.ParkedMessages;
import dev.todoke.hub.casefile.Reception;
import dev.todoke.hub.casefile.ReturnToEmployer;
import dev.todoke.hub.casefile.Routing;
import dev.todoke.hub.casefile.replay.Replay;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.employer.Employers;
import dev.todoke.hub.employer.FreeSpace;
import dev.todoke.hub.employer.trial.TrialCheck;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.identity.FirstStartNotes;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.OrdersAnew;
import dev.todoke.hub.insurer.PackFiles;
import dev.todoke.hub.insurer.ServedInsurers;
import dev.todoke.hub.insurer.paper.PaperRules;
import dev.todoke.hub.insurer.paper.ReturnOnLeaving;
import dev.todoke.hub.notice.HandOut;
import dev.todoke.hub.notice.StatusOfCase;
import dev.todoke.hub.partner.PartnerStates;
import dev.todoke.hub.window.Outlook;
import dev.todoke.hub.window.Outlooks;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

/** The desk with a database and without the rest of the hub; the clock stands still. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {FlywayAutoConfiguration.class, JmsAutoConfiguration.class, ArtemisAutoConfiguration.class},
        excludeName = {
            "org.apache.camel.spring.boot.CamelAutoConfiguration",
            "org.apache.camel.component.micrometer.springboot.metrics.CamelMetricsAutoConfiguration"
        })
@ComponentScan("dev.todoke.hub.ops")
@ConfigurationPropertiesScan("dev.todoke.hub.ops")
@Import({
    Agenda.class,
    CaseTally.class,
    Checker.class,
    DueWork.class,
    FilingTally.class,
    FilingReaders.class,
    ParkedMessages.class,
    PartnerStates.class,
    TrialCheck.class
})
class DeskUnderTest {

    /** What was written into the audit trail. */
    static final class Recorded extends ArrayList<AuditEntry> {
        private static final long serialVersionUID = 1L;
    }

    /** What the person who started the hub was told. */
    static final class Told implements FirstStartNotes {

        private final Map<String, String> passwords = new HashMap<>();

        @Override
        public void add(String section, String line) {
            passwords.put(line.split(" / ")[0], line.split(" / ")[1]);
        }

        String passwordOf(String user) {
            return passwords.get(user);
        }
    }

    @Bean
    Told told() {
        return new Told();
    }

    @Bean
    Recorded recorded() {
        return new Recorded();
    }

    @Bean
    AuditTrail auditTrail(Recorded recorded) {
        return recorded::addAll;
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh();
    }

    @Bean
    PaperRules paperRules() {
        return PaperRules.standard();
    }

    @Bean
    ReturnOnLeaving returnOnLeaving() {
        return ReturnOnLeaving.standard();
    }

    /** Two routes, one calling the other, and one that has stopped. */
    @Bean
    CamelContext camelContext() throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .routeId("insurer-send-registration")
                        .description("保険者へデータ登録の依頼を送る")
                        .choice()
                        .when(body().isNotNull())
                        .enrich("direct:batch")
                        .end()
                        .setHeader("CamelJmsDestinationName", constant("q"))
                        .to("log:done?level=DEBUG");
                from("direct:batch")
                        .routeId("insurer-hand-over-batch")
                        .throwException(new IllegalStateException("line down"));
                from("direct:never")
                        .routeId("agency-package-cases")
                        .autoStartup(false)
                        .to("log:never");
            }
        });
        context.start();
        return context;
    }

    @Bean
    Clock clock() {
        return new RehearsalClock(DeskRows.NOW.toInstant(), Duration.ofSeconds(60), () -> 0L, ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    BusinessCalendar businessCalendar() {
        return BusinessCalendar.standard();
    }

    @Bean
    Deadlines deadlines(BusinessCalendar calendar) {
        return Deadlines.standard(calendar);
    }

    @Bean
    InsurerPacks insurerPacks(Validator validator) throws IOException {
        return new InsurerPacks(PackFiles.SHIPPED, validator);
    }

    @Bean
    ServedInsurers servedInsurers() {
        return () -> Set.of("kyokai-tokyo");
    }

    /** As much as anybody wants. */
    @Bean
    FreeSpace freeSpace() {
        return new FreeSpace(List.of(), DataSize.ofMegabytes(1), folder -> 0);
    }

    @Bean
    Employers employers() {
        return new Employers(List.of());
    }

    /** Everybody can be expected to be registered from 4 to 10 December. */
    @Bean
    Outlooks outlooks() {
        Outlook expected = new Outlook(Outlook.Kind.EXPECTED, LocalDate.of(2026, 12, 4), LocalDate.of(2026, 12, 10));
        return new Outlooks() {
            @Override
            public Outlook of(Casefile filed) {
                return expected;
            }

            @Override
            public Outlook of(String caseNo) {
                return expected;
            }
        };
    }

    /** No case leads to a registration here. */
    @Bean
    StatusOfCase statusOfCase() {
        return mock(StatusOfCase.class);
    }

    @Bean
    HandOut handOut() {
        return mock(HandOut.class);
    }

    @Bean
    Replay replay() {
        return mock(Replay.class);
    }

    @Bean
    ReturnToEmployer returnToEmployer() {
        return mock(ReturnToEmployer.class);
    }

    @Bean
    Archive archive() {
        return mock(Archive.class);
    }

    @Bean
    OrdersAnew ordersAnew() {
        return mock(OrdersAnew.class);
    }

    @Bean
    Routing routing() {
        return new Routing() {
            @Override
            public boolean throughAgency(Casefile filed) {
                return throughAgency(filed.insurerId(), filed.form(), filed.factDate());
            }

            @Override
            public boolean throughAgency(String insurerId, Form form, LocalDate factDate) {
                return !form.isApplication();
            }
        };
    }

    /** Every record is simply taken. */
    @Bean
    Reception reception() {
        return (insurer, record, day) -> new Reception.Word(Reception.Answer.TAKEN, "2024-12", "", "", "");
    }

    @Bean
    InsurerNames insurerNames() {
        return new InsurerNames() {
            @Override
            public String ja(String insurerId) {
                return "見本けんぽ";
            }

            @Override
            public String en(String insurerId) {
                return "Mihon Kenpo";
            }
        };
    }
}
