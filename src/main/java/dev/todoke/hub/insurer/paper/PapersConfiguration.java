package dev.todoke.hub.insurer.paper;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules about papers, read where the installation keeps them; a table with a gap or an overlap stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PapersProperties.class)
class PapersConfiguration {

    @Bean
    PaperRules paperRules(PapersProperties properties) {
        return new PaperTables(properties.tables()).rules();
    }

    @Bean
    ReturnOnLeaving returnOnLeaving(PapersProperties properties) {
        return new PaperTables(properties.tables()).returnOnLeaving();
    }
}
