package dev.todoke.hub.ops.desk;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of the desk. Declared here because what Spring Boot would make insists on a file without a language, and neither language is the
 * other's fallback.
 */
@Configuration(proxyBeanMethods = false)
class Texts {

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/desk", "messages/event", "messages/reason", "messages/help", "messages/books");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
