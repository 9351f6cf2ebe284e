use chrono::NaiveDate;

/// One thing that keeps a folder from being read: where it is, and what it is.
///
/// The sentence that a person reads is made elsewhere, from these parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The file; empty when the folder as a whole is meant.
    pub file: String,
    /// The line of the file, the header being line 1.
    pub line: Option<u32>,
    /// The column, or the key of `district.json`.
    pub column: Option<String>,
    /// What stands there, shortened where it is long.
    pub value: Option<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a folder, a file, a row or a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// None of the given files belongs to a district folder.
    NoKnownFile {
        /// The files a folder must hold.
        expected: Vec<&'static str>,
    },
    /// A file is not there.
    MissingFile {
        /// A file of the folder that may be meant to be it.
        similar: Option<String>,
    },
    /// Two files of the folder have this name.
    RepeatedFile,

    /// The file is larger than is read.
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// The file has more rows than are read.
    TooManyRows {
        /// The most that are read.
        limit: u32,
    },
    /// The file has more columns than are read.
    TooManyColumns {
        /// The most that are read.
        limit: u32,
    },
    /// The file is a spreadsheet's own format under another name.
    Workbook,
    /// The file is in UTF-16.
    Utf16,
    /// A byte is not UTF-8.
    NotUtf8 {
        /// The byte.
        byte: u8,
        /// Where it stands, the first byte of the file being 0.
        offset: u64,
    },
    /// The file holds nothing.
    EmptyFile,
    /// The columns are parted by something other than commas.
    WrongDelimiter {
        /// By what.
        found: Delimiter,
    },
    /// The first row names no column of this file.
    HeaderNotFound {
        /// The columns the file must have.
        expected: &'static [&'static str],
    },
    /// A column is not there.
    MissingColumn {
        /// A column of the file that may be meant to be it.
        similar: Option<String>,
    },
    /// Two columns have this name.
    RepeatedColumn,

    /// A row has more or fewer cells than the header.
    CellCount {
        /// The cells of the row.
        found: u32,
        /// The cells of the header.
        expected: u32,
    },
    /// A quotation mark opens a cell and nothing closes it.
    UnclosedQuote,
    /// Text stands between a closing quotation mark and the next comma.
    TextAfterQuote,
    /// The record is in the file already.
    Repeated {
        /// What kind of record.
        record: RecordKind,
        /// The line where it stands first.
        first_line: u32,
    },

    /// A cell that must be filled is empty.
    Empty,
    /// A character that cannot be seen.
    ControlCharacter {
        /// Its Unicode number.
        code: u32,
    },
    /// The cell goes on in another line.
    LineBreak,
    /// The cell is longer than is read.
    TooLong {
        /// Its length in characters.
        length: u32,
        /// The most that is read.
        limit: u32,
    },
    /// The text is no date as `YYYY-MM-DD`.
    NotADate {
        /// What it looks like instead.
        form: DateForm,
        /// The day it seems to mean.
        suggestion: Option<NaiveDate>,
    },
    /// The calendar has no such day.
    ImpossibleDate {
        /// The last day of that month, when the month exists.
        last_of_month: Option<u8>,
    },
    /// The date lies outside the years that are read.
    DateOutOfRange {
        /// The first year.
        first: u16,
        /// The last year.
        last: u16,
    },
    /// The text is no school year.
    NotASchoolYear {
        /// The school year it seems to mean, by the year in which it begins.
        suggestion: Option<u16>,
        /// The first year.
        first: u16,
        /// The last year.
        last: u16,
    },
    /// The code is not in its list.
    UnknownCode {
        /// The list.
        options: Vec<&'static str>,
        /// The code of the list that seems to be meant.
        nearest: Option<&'static str>,
    },
    /// The text is no whole number, or a larger one than a term can have.
    NotANumber {
        /// The largest.
        limit: u16,
    },
    /// A spreadsheet wrote the identifier as `1.23E+09`; its digits are lost.
    ExponentNumber,
    /// A spreadsheet added `.0` to the identifier.
    DecimalNumber {
        /// The identifier without it.
        suggestion: String,
    },
    /// The identifier is shorter than the others: its leading zeros seem lost.
    ShortIdentifier {
        /// The length of the longest in the file.
        longest: u32,
    },
    /// The identifier is known only with zeros before it.
    LostLeadingZeros {
        /// The known one.
        known: String,
    },
    /// No student has this identifier.
    UnknownStudent,
    /// The row is of the report of another school or class than the one that is open.
    OtherReport {
        /// What stands at this place in the rows of the open report.
        expected: String,
    },
    /// The school year begins after it ends.
    CalendarReversed {
        /// Its first day.
        first_day: NaiveDate,
        /// Its last day.
        last_day: NaiveDate,
    },

    /// The file is not JSON; the line and this character of the line are where reading stopped.
    NotJson {
        /// The character, the first of the line being 1.
        character: u32,
    },
    /// The file is JSON, but not keys and values between braces.
    NotAnObject,
    /// A key is not there.
    MissingKey,
    /// The value must be text in quotation marks.
    NotText,
    /// The folder does not say that its students are invented.
    NotSynthetic,
    /// No school and no calendar belongs to the reporting LEA.
    UnknownLea {
        /// The LEAs that have schools or calendars, a few of them.
        known: Vec<String>,
    },

    /// That many further problems of the kind listed before, in this file and column.
    MoreOfTheSame {
        /// How many.
        count: u32,
    },
    /// That many further problems of all kinds.
    MoreProblems {
        /// How many.
        count: u32,
    },
}

/// What parts the columns of a file, where it is not a comma.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `;`, as spreadsheets write in countries with a decimal comma.
    Semicolon,
    /// A tab.
    Tab,
    /// `|`.
    Bar,
}

/// A record that may stand in a file only once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordKind {
    /// A school of an LEA.
    School,
    /// A school year of an LEA.
    Calendar,
    /// A student.
    Student,
    /// An enrollment, alike in every column.
    Enrollment,
    /// A document of a student.
    Document,
}

/// What a text that is no `YYYY-MM-DD` looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// `05/22/2015`.
    MonthDayYear,
    /// `22/05/2015`: the first number can be no month.
    DayMonthYear,
    /// `2015/05/22`, `2015-5-22`.
    YearFirst,
    /// `05/22/15`: the century is missing.
    ShortYear,
    /// `20150522`.
    Compact,
    /// `42146`, a spreadsheet's count of days since 1900.
    SerialNumber,
    /// `2015-05-22 00:00:00`.
    WithTime,
    /// Nothing known.
    Other,
}
