package dev.todoke.hub.app.clock;

import dev.todoke.hub.app.home.HomeLock;
import dev.todoke.hub.app.home.HubHome;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    /** A file by which several processes agree. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty({"todoke.clock.day", "todoke.clock.shared"})
    static class Shared {

        @Bean
        Clock clock(ClockProperties properties) {
            SharedTime time =
                    SharedTime.at(properties.shared(), properties.start().toInstant(), properties.day());
            return time.clock(ClockKeeper.ZONE);
        }
    }

    /** A clock of this process alone. One class: a class inside it would be found by itself, whatever the outer one asks for. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${todoke.clock.day:}'.isBlank()") // empty is the machine's clock
    @ConditionalOnProperty(name = "todoke.clock.shared", havingValue = "none", matchIfMissing = true)
    static class Own {

        /** A bean of its own, so that it writes the last time down after everything that uses the clock has stopped. */
        @Bean(initMethod = "start", destroyMethod = "close")
        ClockKeeper clockKeeper(HubHome home, ClockProperties properties, HeldTime time, HomeLock held) {
            return new ClockKeeper(home.resolve("clock"), properties, time);
        }

        @Bean
        HeldTime heldTime() {
            return new HeldTime(System::nanoTime);
        }

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ApplicationListener<ApplicationReadyEvent> clockStart(HeldTime time) {
            return ready -> time.letGo();
        }

        @Bean
        Clock clock(ClockKeeper keeper) {
            return keeper.clock();
        }
    }

    @Bean
    @ConditionalOnMissingBean
    Clock systemClock() {
        return Clock.system(ClockKeeper.ZONE);
    }
}
