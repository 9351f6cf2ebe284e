use engine::records::{District, TermRecords};

use super::district::{self, Reading};
use super::file::similar_name;
use super::known::Known;
use super::note::{FileNote, NoteKind};
use super::problems::{Place, Problems};
use super::table::Source;
use super::{
    FileProblem, FolderFile, Limits, ProblemKind, calendars, documents, enrollments, programs, schools, students, terms,
};

/// A folder that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDistrict {
    /// Its records, in the order of the files.
    pub district: District,
    /// Where each of them stands.
    pub lines: Lines,
    /// What was left aside.
    pub notes: Vec<FileNote>,
}

/// The line of each record in its file, in the order of the records. The header is line 1.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// Lines of `schools.csv`.
    pub schools: Vec<u32>,
    /// Lines of `calendars.csv`.
    pub calendars: Vec<u32>,
    /// Lines of `students.csv`.
    pub students: Vec<u32>,
    /// Lines of `enrollments.csv`.
    pub enrollments: Vec<u32>,
    /// Lines of `programs.csv`.
    pub programs: Vec<u32>,
    /// Lines of `attendance.csv`.
    pub attendance: Vec<u32>,
    /// Lines of `courses.csv`.
    pub courses: Vec<u32>,
    /// Lines of `behavior.csv`.
    pub behavior: Vec<u32>,
    /// Lines of `documents.csv`.
    pub documents: Vec<u32>,
}

/// Reads the files of a district folder, given by name and content.
///
/// Of a name with folders before it the last part counts. Files that no district folder holds are noted and left
/// aside, hidden ones without a note.
///
/// # Errors
/// With every problem that keeps the folder from being understood, in the order of the files and lines. Past about
/// fifty they are counted. A folder that does not say it is synthetic gives that problem alone: its other files are
/// not looked into.
pub fn read(files: &[(String, Vec<u8>)], limits: Limits) -> Result<ReadDistrict, Vec<FileProblem>> {
    let mut problems = Problems::default();
    let folder = Folder::sort(files, limits, &mut problems)?;
    let about = match folder.about(&mut problems) {
        Reading::Synthetic(about) => about,
        Reading::NotSynthetic => {
            let mut list = problems.into_list();
            list.retain(|problem| problem.kind == ProblemKind::NotSynthetic);
            return Err(list);
        }
        Reading::Unreadable => return Err(problems.into_list()),
    };

    let schools = schools::read(folder.source(FolderFile::Schools), &mut problems);
    let calendars = calendars::read(folder.source(FolderFile::Calendars), &schools, &mut problems);
    let students = students::read(folder.source(FolderFile::Students), &mut problems);
    let known = Known::new(&schools, &calendars, &students);
    let lea = about.reporting_lea.as_str();
    if let Err(kind) = known.check_reporting_lea(lea)
        && !lea.is_empty()
    {
        problems.add(district::place(Some("reporting_lea")), Some(lea), kind);
    }
    let enrollments = enrollments::read(folder.source(FolderFile::Enrollments), &known, &mut problems);
    let programs = programs::read(folder.source(FolderFile::Programs), &known, &mut problems);
    let attendance = terms::attendance(folder.source(FolderFile::Attendance), &known, &mut problems);
    let courses = terms::courses(folder.source(FolderFile::Courses), &known, &mut problems);
    let behavior = terms::behavior(folder.source(FolderFile::Behavior), &known, &mut problems);
    let documents = documents::read(folder.source(FolderFile::Documents), &known, &mut problems);

    if !problems.is_empty() {
        return Err(problems.into_list());
    }
    Ok(ReadDistrict {
        district: District {
            name: about.name,
            reporting_lea: about.reporting_lea,
            exit_codes: about.exit_codes,
            schools: schools.rows,
            calendars: calendars.rows,
            students: students.rows,
            enrollments: enrollments.rows,
            programs: programs.rows,
            terms: TermRecords { attendance: attendance.rows, courses: courses.rows, behavior: behavior.rows },
            documents: documents.rows,
        },
        lines: Lines {
            schools: schools.lines,
            calendars: calendars.lines,
            students: students.lines,
            enrollments: enrollments.lines,
            programs: programs.lines,
            attendance: attendance.lines,
            courses: courses.lines,
            behavior: behavior.lines,
            documents: documents.lines,
        },
        notes: problems.take_notes(),
    })
}

/// The files of a folder by what they are.
struct Folder<'b> {
    files: Vec<(FolderFile, &'b [u8])>,
    limits: Limits,
}

impl<'b> Folder<'b> {
    /// Finds the files that belong to a district, and reports those that are missing, doubled or too large.
    fn sort(files: &'b [(String, Vec<u8>)], limits: Limits, problems: &mut Problems) -> Result<Self, Vec<FileProblem>> {
        let mut folder = Self { files: Vec::new(), limits };
        let (mut given, mut unknown) = (Vec::new(), Vec::new());
        for (path, bytes) in files {
            let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
            let Some(file) = FolderFile::from_name(name) else {
                unknown.push(name);
                continue;
            };
            if given.contains(&file) {
                problems.add(Place { file: file.layout(), line: None, column: None }, None, ProblemKind::RepeatedFile);
                continue;
            }
            given.push(file);
            match limits.check_size(file.name(), bytes.len() as u64) {
                Ok(()) => folder.files.push((file, bytes)),
                Err(problem) => {
                    problems.add(Place { file: file.layout(), line: None, column: None }, None, problem.kind);
                }
            }
        }
        let required = || FolderFile::ALL.iter().copied().filter(|file| file.is_required());
        if given.is_empty() {
            let expected = required().map(FolderFile::name).collect();
            let kind = ProblemKind::NoKnownFile { expected };
            return Err(vec![FileProblem { file: String::new(), line: None, column: None, value: None, kind }]);
        }
        for file in required().filter(|file| !given.contains(file)) {
            let kind = ProblemKind::MissingFile { similar: similar_name(file, &unknown) };
            problems.add(Place { file: file.layout(), line: None, column: None }, None, kind);
        }
        for name in unknown.into_iter().filter(|name| !name.starts_with('.') && !name.is_empty()) {
            problems.note(name, NoteKind::UnknownFile);
        }
        Ok(folder)
    }

    fn source(&self, file: FolderFile) -> Source<'b> {
        let bytes = self.files.iter().find(|(given, _)| *given == file).map(|(_, bytes)| *bytes);
        Source { file: file.layout(), bytes, limits: self.limits }
    }

    fn about(&self, problems: &mut Problems) -> Reading {
        let bytes = self.source(FolderFile::District).bytes;
        bytes.map_or(Reading::Unreadable, |bytes| district::read(bytes, problems))
    }
}
