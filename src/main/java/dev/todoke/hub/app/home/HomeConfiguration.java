package dev.todoke.hub.app.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean(destroyMethod = "close")
    HomeLock homeLock(HubHome home) {
        return new HomeLock(home);
    }
}
