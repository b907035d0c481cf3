package dev.todoke.hub.simulator.agency;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One thing the automatic check finds wrong: the file, the item, and what is wrong with it, without the value. */
record Report(
        @JsonProperty("file_name") String fileName,
        @JsonProperty("item") String item,
        @JsonProperty("content") String content) {}
