package dev.todoke.hub.app.broker;

import dev.todoke.hub.app.home.HomeLock;
import dev.todoke.hub.app.home.HubHome;
import dev.todoke.hub.identity.FirstStartNotes;
import dev.todoke.hub.insurer.InsurerPacks;
import dev.todoke.hub.insurer.ServedInsurers;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("todoke.broker.embedded")
class BrokerConfiguration {

    @Bean
    List<InsurerAccount> insurerAccounts(InsurerPacks packs, ServedInsurers served) {
        return served.ids().stream().map(packs::get).map(InsurerAccount::of).toList();
    }

    @Bean
    BrokerUsers brokerUsers(HubHome home, List<InsurerAccount> insurerAccounts, FirstStartNotes notes) {
        return new BrokerUsers(home, insurerAccounts, notes);
    }

    /** The lock is a parameter because a journal may only be touched by the one process that holds the home folder. */
    @Bean(destroyMethod = "stop")
    EmbeddedBroker embeddedBroker(
            HubHome home,
            BrokerProperties properties,
            BrokerUsers users,
            List<InsurerAccount> insurerAccounts,
            HomeLock held)
            throws Exception {
        return new EmbeddedBroker(home, properties, users, insurerAccounts);
    }
}
