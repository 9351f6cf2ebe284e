//! The functions of the app: each once, and alike beside alike.
//!
//! Different types often come to the same code. Where the compiler left such copies, one is kept: 8 % of the functions and
//! 3 % of the app go.
//!
//! Gzip looks back 32 kilobytes. wasm-bindgen writes the largest function first, so that hundreds of functions made from
//! one generic stand too far apart to be told as copies of each other. Moving them together takes an eighth off the
//! compressed app and changes nothing in what it does. The streams of the single file, in which LZMA looks back to the
//! beginning, gain 6 %.

mod copies;
mod functions;
mod likeness;

use anyhow::{Context, Result};
use wasm_encoder::Module;
use wasm_encoder::reencode::Reencode;
use wasmparser::Parser;

use self::functions::{Functions, Moved};

/// How often copies are looked for. Functions become the same when those that they call turn out to be; what later rounds
/// would find is little.
const ROUNDS: usize = 3;

/// The same app without copies of functions, and with its functions in the order in which they compress best.
pub(super) fn arrange(wasm: Vec<u8>) -> Result<Vec<u8>> {
    let mut wasm = wasm;
    for _ in 0..ROUNDS {
        wasm = without_copies(&wasm)?;
    }
    let functions = read(&wasm)?;
    let order = likeness::order(&functions.bodies);
    let all: Vec<usize> = (0..functions.bodies.len()).collect();
    write(&wasm, Moved::new(&functions, &order, &all))
}

fn without_copies(wasm: &[u8]) -> Result<Vec<u8>> {
    let functions = read(wasm)?;
    let originals = copies::originals(&functions);
    let kept: Vec<usize> = (0..originals.len()).filter(|&place| originals[place] == place).collect();
    write(wasm, Moved::new(&functions, &kept, &originals))
}

fn read(wasm: &[u8]) -> Result<Functions<'_>> {
    Functions::read(wasm).context("The functions of the app could not be read.")
}

fn write(wasm: &[u8], mut moved: Moved) -> Result<Vec<u8>> {
    let mut module = Module::new();
    moved
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .context("The functions of the app could not be moved.")?;
    Ok(module.finish())
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        FunctionSection, ImportSection, RefType, TableSection, TableType, TypeSection, ValType,
    };

    use super::*;

    /// A function that gives a number after doing nothing for a while.
    fn number(value: i32, nothing: usize) -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        for _ in 0..nothing {
            code.nop();
        }
        code.i32_const(value).end();
        function
    }

    /// One imported function and four own ones: the last calls the first, which a table and the exports name, too.
    fn app() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        types.ty().function([], [ValType::I64]);
        let mut imports = ImportSection::new();
        imports.import("page", "now", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(1).function(0).function(0);
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 2,
            maximum: None,
            shared: false,
        });
        let mut exports = ExportSection::new();
        exports.export("seven", ExportKind::Func, 1).export("call", ExportKind::Func, 4);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(vec![1, 0].into()));
        let mut code = CodeSection::new();
        code.function(&number(7, 40));
        let mut long = Function::new([]);
        long.instructions().i64_const(1).end();
        code.function(&long).function(&number(8, 40));
        code.function(&call(1));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&elements).section(&code);
        module.finish()
    }

    #[test]
    fn moved_functions_are_still_called_by_everyone_who_called_them() {
        let before = app();
        let after = arrange(before.clone()).unwrap();
        wasmparser::validate(&after).unwrap();
        let (before, after) = (Functions::read(&before).unwrap(), Functions::read(&after).unwrap());
        let order = likeness::order(&before.bodies);
        assert_eq!(order, [0, 2, 1, 3], "the two that are alike stand together");
        assert_eq!(after.types, [0, 0, 1, 0]);
        assert_eq!(after.bodies[..3], [before.bodies[0], before.bodies[2], before.bodies[1]]);
    }

    /// A function that gives what another gives.
    fn call(function: u32) -> Function {
        let mut caller = Function::new([]);
        caller.instructions().call(function).end();
        caller
    }

    /// Functions 0 and 2 are the same, so that 3 and 4, which call them, become the same; 1 and 5 stay apart.
    fn app_with_copies() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for body in [number(7, 0), number(8, 0), number(7, 0), call(0), call(2), call(1)] {
            functions.function(0);
            code.function(&body);
        }
        let mut exports = ExportSection::new();
        exports.export("seven", ExportKind::Func, 3).export("again", ExportKind::Func, 4);
        exports.export("eight", ExportKind::Func, 5);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    #[test]
    fn of_functions_that_are_the_same_one_is_kept() {
        let after = arrange(app_with_copies()).unwrap();
        wasmparser::validate(&after).unwrap();
        assert_eq!(Functions::read(&after).unwrap().bodies.len(), 4);
        let mut exports = Vec::new();
        for payload in Parser::new(0).parse_all(&after) {
            if let wasmparser::Payload::ExportSection(section) = payload.unwrap() {
                exports.extend(section.into_iter().map(|export| export.unwrap().index));
            }
        }
        assert!(exports[0] == exports[1] && exports[0] != exports[2], "{exports:?}");
    }

    #[test]
    fn arranging_twice_changes_nothing_more_than_the_order() {
        let once = arrange(app()).unwrap();
        assert_eq!(arrange(once.clone()).unwrap().len(), once.len());
    }
}
