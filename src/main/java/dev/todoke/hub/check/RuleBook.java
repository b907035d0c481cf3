package dev.todoke.hub.check;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. Of the rules of one item only the first that is broken speaks, so their order matters: shape before meaning. */
final class RuleBook {
    /** Rules for an empty item. */
    static final List<ItemRule> EMPTY_ITEMS = List.of(new RequiredItem(), new RequiredHere());

    /** Rules for a filled item; hints come last, because only the first finding of an item is kept. */
    static final List<ItemRule> ITEMS = List.of(
            new PlaceKeptFree(),
            new EmptyHere(),
            new DigitsOnly(),
            new AgencyCharacters(),
            new HalfWidthItem(),
            new FullWidthItem(),
            new LostLeadingZeros(),
            new ExactLength(),
            new LengthWithinLimit(),
            new KnownCode(),
            new SymbolScript(),
            new NameSeparator(),
            new SingleSpaces(),
            new CaseNumberShape(),
            new NumberInText(),
            new ForbiddenValue(),
            new AgencyPrefecture(),
            new RealDate(),
            new NotInFuture(),
            new TooEarly(),
            new CalendarPart(),
            new WithinRange(),
            new LeastAmount(),
            new PairedItem(),
            new HeldUntilItsDay(),
            new OtherSpelling());

    static final List<RecordRule> RECORDS = List.of(
            new KindOfSeconded(),
            new PersonalNumberMissing(),
            new PersonalNumberAndAddressMissing(),
            new SeventyNotReached(),
            new PersonNotNamed(),
            new RegisteredNumberCheckDigit(),
            new LossDayOfLeaver(),
            new CeasingDayOfLeaver(),
            new LossBeforeSeventyFive(),
            new NobodyNamed(),
            new SameNumberTwice(),
            new TelephoneParts(),
            new ThirdOfOthers(),
            new MonthOfApplication(),
            new MonthsNotConsecutive(),
            new ChangeNotAfterMonths(),
            new FormerMonthNotBefore(),
            new SumOfMonths(),
            new AverageOfMonths(),
            new SeventyMonthsOfAnnual(),
            new TotalOfBonus(),
            new CapOfBonus());

    static final List<SharedRule> SHARED = Stream.of(
                    List.of(
                            new PersonalNumberCheckDigit(),
                            new DependantNumberMissing(),
                            new NoRoomForAddress(),
                            new LayoutBeforeCertificate(),
                            new TotalOfPay(),
                            new MonthsOfAnnual(),
                            new TooFewDays()),
                    DayBeforeBirth.ofAllEvents(),
                    MonthOutsideEra.ofAllMonths())
            .flatMap(List::stream)
            .toList();

    static final List<HeadRule> HEADS = List.of(
            new HeadPrefecture(), new HeadSymbol(), new HeadOfficeNumber(), new HeadSerial(), new OfficeOfSender());

    static final List<ReadRule> READS = Stream.of(FileFaults.rules(), CsvFaults.rules(), XmlFaults.rules())
            .flatMap(List::stream)
            .toList();

    static final List<IntakeFinding> INTAKE = List.of(IntakeFinding.values());

    private RuleBook() {}

    static Stream<Rule> all() {
        return Stream.of(EMPTY_ITEMS, ITEMS, RECORDS, SHARED, HEADS, READS, INTAKE)
                .flatMap(List::stream);
    }
}
