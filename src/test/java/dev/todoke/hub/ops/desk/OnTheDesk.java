package dev.todoke.hub.ops.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the desk: all of them share one context and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DeskUnderTest.class,
        properties = {
            "spring.config.location=classpath:/config/application.yaml",
            "spring.profiles.active=test",
            "todoke.keys.create-missing=true"
        })
@AutoConfigureMockMvc
@interface OnTheDesk {}
