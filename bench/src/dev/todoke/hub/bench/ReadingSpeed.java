package dev.todoke.hub.bench;

import dev.todoke.hub.check.CheckContext;
import dev.todoke.hub.check.Checker;
import dev.todoke.hub.filing.CsvText;
import dev.todoke.hub.filing.FilingHead;
import dev.todoke.hub.filing.FilingReaders;
import dev.todoke.hub.filing.FilingRecord;
import dev.todoke.hub.filing.FilingSink;
import dev.todoke.hub.filing.Form;
import dev.todoke.hub.filing.Layout;
import dev.todoke.hub.filing.ReadProblem;
import dev.todoke.hub.filing.SampleRows;
import dev.todoke.hub.filing.Variant;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.dataformat.bindy.csv.BindyCsvDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Reads one large file again and again, the hub and what it is compared with in turn, and prints how long each takes. */
public final class ReadingSpeed {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int RECORDS = 100_000;
    private static final int DIFFERENT = 2_000;
    private static final int LINES_OF_HEAD = 5;

    private final byte[] file;
    private final Checker checker = new Checker();
    private final CheckContext context = new CheckContext(SampleRows.TODAY, Set.of(), false);

    /** One way to read the file; gives how many records it saw. */
    private interface Way {
        int read() throws Exception;
    }

    private ReadingSpeed(Form form) {
        Layout.Version version = form.layout().written(Variant.SHFD).orElseThrow();
        List<String> different = new ArrayList<>();
        for (int seed = 0; seed < DIFFERENT; seed++) {
            different.add(String.join(",", new SampleRows(seed).row(form, version)));
        }
        String[] rows = new String[RECORDS];
        Arrays.setAll(rows, row -> different.get(row % DIFFERENT));
        file = CsvText.bytes(CsvText.shoji(rows));
    }

    /**
     * Measures.
     *
     * @param args rounds that are not counted, rounds that are, and for a profiler a form, of which nothing but the hub's reading and checking is run
     */
    public static void main(String[] args) throws Exception {
        int warmUp = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        int counted = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        if (args.length > 2) {
            new ReadingSpeed(Form.valueOf(args[2].toUpperCase(Locale.ROOT))).measureHub(warmUp, counted);
            return;
        }
        for (Form form : List.of(Form.ENROLMENT, Form.DEPENDANTS, Form.LOSS, Form.CHANGED_REMUNERATION)) {
            new ReadingSpeed(form).measure(form, warmUp, counted);
        }
    }

    private void measureHub(int warmUp, int counted) throws Exception {
        measure(Map.of("hub: read and check", () -> hub(true)), warmUp, counted);
    }

    private void measure(Form form, int warmUp, int counted) throws Exception {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("decode and split", this::split);
        ways.put("hub: read", () -> hub(false));
        ways.put("hub: read and check", () -> hub(true));
        if (form == Form.ENROLMENT) {
            ways.put("camel-bindy", this::bindy);
        }
        System.out.printf("%s, %,d records, %.1f MB%n", form, RECORDS, file.length / 1e6);
        measure(ways, warmUp, counted);
    }

    private void measure(Map<String, Way> ways, int warmUp, int counted) throws Exception {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < warmUp + counted; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                double taken = time(way.getValue());
                if (round >= warmUp) {
                    seconds.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(taken);
                }
            }
        }
        List<Double> first = seconds.values().iterator().next();
        seconds.forEach((name, times) -> print(name, times, first));
    }

    // The processor time of this thread, which does all the reading: the machine is rarely alone.
    private static double time(Way way) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        int records = way.read();
        if (records != RECORDS) {
            throw new IllegalStateException(records + " records");
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    }

    // The ratio is taken within a round and then its median, so that a slow minute slows both sides.
    private void print(String name, List<Double> times, List<Double> first) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < times.size(); round++) {
            ratios.add(times.get(round) / first.get(round));
        }
        double median = BenchFigures.median(times);
        System.out.printf(
                "  %-20s %7.0f ms  %,10.0f records/s  %6.1f MB/s  %5.2f times the first (fastest round %.0f ms)%n",
                name,
                median * 1e3,
                RECORDS / median,
                file.length / 1e6 / median,
                BenchFigures.median(ratios),
                times.stream().min(Double::compare).orElseThrow() * 1e3);
    }

    private int split() throws IOException {
        int columns = 0;
        int records = -LINES_OF_HEAD;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(file), CsvText.CHARSET))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                columns += line.split(",", -1).length;
                records++;
            }
        }
        return columns > records ? records : -1;
    }

    private int hub(boolean checked) throws IOException {
        Counting sink = new Counting(checked);
        new FilingReaders().read("SHFD0006.CSV", new ByteArrayInputStream(file), sink);
        return sink.records;
    }

    private int bindy() throws Exception {
        int head = 0;
        for (int line = 0; line < LINES_OF_HEAD; head++) {
            line += file[head] == '\n' ? 1 : 0;
        }
        try (DefaultCamelContext camel = new DefaultCamelContext();
                BindyCsvDataFormat format = new BindyCsvDataFormat(BindyEnrolment.class)) {
            format.setCamelContext(camel);
            format.start();
            Exchange exchange = new DefaultExchange(camel);
            exchange.setProperty(Exchange.CHARSET_NAME, CsvText.CHARSET.name());
            return ((List<?>) format.unmarshal(exchange, new ByteArrayInputStream(file, head, file.length - head))).size();
        }
    }

    private final class Counting implements FilingSink {
        private final boolean checked;
        private int records;
        private int findings;

        Counting(boolean checked) {
            this.checked = checked;
        }

        @Override
        public void head(FilingHead head) {
            findings += checker.checkHead(head, context).size();
        }

        @Override
        public void record(FilingRecord record) {
            records++;
            if (checked) {
                findings += checker.check(record, context).size();
            }
        }

        @Override
        public void problem(ReadProblem problem) {
            findings++;
        }
    }
}
