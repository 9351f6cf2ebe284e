use proptest::prelude::*;
use unpack::unpack;
use wasm_encoder::{
    BlockType, CodeSection, CustomSection, Function, FunctionSection, InstructionSink, MemArg, Module, RawSection,
    TypeSection, ValType,
};

use super::*;

/// A module with these functions, and something before and after them.
fn module(functions: &[Function]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    let mut declared = FunctionSection::new();
    let mut code = CodeSection::new();
    for function in functions {
        declared.function(0);
        code.function(function);
    }
    let mut module = Module::new();
    module.section(&types).section(&declared).section(&code);
    module.section(&CustomSection { name: "after".into(), data: b"all functions".into() });
    module.finish()
}

fn function(instructions: impl Fn(&mut InstructionSink)) -> Function {
    let mut function = Function::new([(3, ValType::I32), (400, ValType::F64)]);
    let mut sink = function.instructions();
    instructions(&mut sink);
    sink.end();
    function
}

/// So many instructions that all codes for one with its number are taken.
fn common() -> Function {
    function(|code| {
        for local in (0..120).chain(0..120) {
            code.local_get(local);
        }
    })
}

fn memory(offset: u64, align: u32) -> MemArg {
    MemArg { offset, align, memory_index: 0 }
}

/// The numbers at which another byte begins, and their neighbors.
fn edges(bits: u32) -> impl Iterator<Item = i64> {
    (0..bits).flat_map(|bit| [-1, 0, 1].map(|more| (1_i64 << bit).wrapping_add(more))).flat_map(|edge| [edge, !edge])
}

/// An app with every number that has a stream, of each size.
fn numbers() -> Vec<u8> {
    let signed = function(|code| {
        for edge in edges(32) {
            code.i32_const(i32::from_le_bytes(edge.to_le_bytes()[..4].try_into().unwrap()));
        }
        for edge in edges(64) {
            code.i64_const(edge);
        }
    });
    let unsigned = function(|code| {
        for edge in edges(32).chain([i64::from(u32::MAX)]) {
            let Ok(number) = u32::try_from(edge) else { continue };
            code.local_get(number).local_set(number).local_tee(number);
            code.global_get(number).global_set(number).call(number).br(number).br_if(number);
            code.i32_load(memory(number.into(), 2)).i64_store(memory(number.into(), 3));
        }
    });
    module(&[common(), signed, unsigned])
}

fn comes_back(wasm: &[u8]) {
    let packed = pack(b"what goes before", wasm).unwrap();
    assert!(unpack(&packed) == Some([b"what goes before", wasm].concat()));
}

#[test]
fn every_number_comes_back() {
    let wasm = numbers();
    comes_back(&wasm);
    let streams = streams(&[], &Functions::read(&wasm).unwrap());
    let unused: Vec<usize> = (0..streams.len()).filter(|place| streams[*place].is_empty()).collect();
    assert_eq!(unused, [usize::from(OTHERS)]);
}

#[test]
fn every_other_instruction_comes_back() {
    let rare = function(|code| {
        code.block(BlockType::Empty).loop_(BlockType::Result(ValType::I64)).if_(BlockType::FunctionType(70)).else_();
        code.end().end().end().return_().unreachable().drop().select().memory_size(0).memory_grow(0);
        code.call_indirect(0, 1000).f32_const(1.5.into()).f64_const(f64::NAN.into()).v128_const(-7);
        code.br_table((0..700).collect::<Vec<u32>>(), 3).br_table([], 0);
        code.memory_copy(0, 0).memory_fill(0).memory_init(0, 200).data_drop(200).table_get(0).table_set(200);
        code.ref_func(300).i32_trunc_sat_f64_u().i32_wrap_i64().i64_extend_i32_s();
        code.i32_load(MemArg { offset: 9, align: 2, memory_index: 1 });
        code.i32_load8_u(memory(1 << 40, 0)).i64_load32_s(memory(5, 0));
    });
    comes_back(&module(&[common(), rare]));
}

#[test]
fn a_number_that_takes_more_bytes_than_it_must_comes_back() {
    let mut padded = Function::new([]);
    padded.raw([0x41, 0x80, 0x00, 0x41, 0xFF, 0x7F, 0x20, 0x81, 0x80, 0x00, 0x0B]);
    comes_back(&module(&[common(), padded]));
}

#[test]
fn a_module_without_functions_comes_back() {
    comes_back(&Module::new().finish());
    comes_back(&module(&[]));
}

#[test]
fn like_stands_beside_like() {
    let callers: Vec<Function> = (0..3).map(|number| function(|code| _ = code.call(0x300 + number))).collect();
    let wasm = module(&[&[common()], callers.as_slice()].concat());
    let streams = streams(b"<", &Functions::read(&wasm).unwrap());
    assert!(streams.contains(&vec![3, 0, 3, 1, 3, 2]), "{streams:?}");
    assert!(streams[place::AROUND].starts_with(b"<\0asm") && streams[place::AROUND].ends_with(b"all functions"));
}

#[test]
fn an_unknown_instruction_is_refused_with_a_remedy() {
    let mut unknown = Function::new([]);
    unknown.raw([0xFF, 0x0B]);
    let error = format!("{:#}", pack(&[], &module(&[unknown])).unwrap_err());
    assert!(error.contains("Update wasmparser") && error.contains("0xff"), "{error}");
}

#[test]
fn a_module_that_would_not_come_back_is_refused() {
    let (mut module, mut types, mut declared) = (Module::new(), TypeSection::new(), FunctionSection::new());
    types.ty().function([], []);
    declared.function(0);
    module.section(&types).section(&declared);
    // One function, the length of which takes two bytes where one would do.
    module.section(&RawSection { id: 10, data: &[1, 0x82, 0, 0, 0x0B] });
    let error = pack(&[], &module.finish()).unwrap_err().to_string();
    assert!(error.contains("does not unpack to the app"), "{error}");
}

proptest! {
    #[test]
    fn damage_is_refused_or_gives_something(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5)) {
        let mut packed = pack(&[], &module(&[common()])).unwrap();
        for (at, byte) in changes {
            let at = at.index(packed.len());
            packed[at] = byte;
        }
        let _ = unpack(&packed);
    }
}
