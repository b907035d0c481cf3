package dev.todoke.hub.check;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. Of the rules of one item only the first that is broken speaks, so their order matters: shape before meaning. */
final class RuleBook {
    static final RequiredItem REQUIRED = new RequiredItem();

    static final List<ItemRule> ITEMS = List.of(
            new DigitsOnly(),
            new AgencyCharacters(),
            new HalfWidthItem(),
            new FullWidthItem(),
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
            new LeastAmount(),
            new PairedItem());

    static final List<RecordRule> RECORDS = List.of(
            new KindMissing(),
            new KindOfSeconded(),
            new KindOfSeventyOnly(),
            new AcquisitionKindOfSeventyOnly(),
            new PersonalNumberMissing(),
            new PersonalNumberAndAddressMissing(),
            new PersonalNumberCheckDigit(),
            new ReasonBesideNumber(),
            new ReasonRemarkMissing(),
            new ReasonRemarkNotWanted(),
            new PensionNumberOfSeconded(),
            new SeventyNotReached(),
            new TotalOfPay(),
            new SeventyMarkMissing(),
            new AddressBesideNumber(),
            new LayoutBeforeCertificate(),
            new PersonNotNamed(),
            new RegisteredNumberCheckDigit());

    static final List<HeadRule> HEADS =
            List.of(new HeadPrefecture(), new HeadSymbol(), new HeadOfficeNumber(), new OfficeOfSender());

    static final List<ReadRule> READS = Stream.of(FileFaults.rules(), CsvFaults.rules(), XmlFaults.rules())
            .flatMap(List::stream)
            .toList();

    private RuleBook() {}

    static Stream<Rule> all() {
        return Stream.of(List.of(REQUIRED), ITEMS, RECORDS, HEADS, READS).flatMap(List::stream);
    }
}
